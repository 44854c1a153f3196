"""The exercises in English: what each is for, how to do it, how often, what is normal, when to stop.

A figure is a field of the dose, so that the words can never say another number than the guideline.
"""

from wervel.leaflet.said import BarWords, ExerciseWords, PurposeWords

EXERCISES: dict[str, ExerciseWords] = {
    # --- moving gently ---------------------------------------------------------------------------
    "rest_legs_up": ExerciseWords(
        name="Lying with your legs on a chair",
        what_for="Your back muscles can relax for a while when the pain is strong.",
        steps=(
            "Put a mat or blanket in front of a chair.",
            "Lie on your back, with your bottom close to the chair.",
            "Rest your lower legs on the seat.",
            "Let your arms lie loose beside you. Breathe calmly.",
            "After {minutes} minutes, turn on your side and get up slowly.",
        ),
        feel="Your back feels heavier and looser. The pain may ease a little.",
        stop="Stop if your leg starts to tingle or hurts more.",
        easier="Can't get down to the floor? Lie on your bed with pillows under your knees.",
        harder="Does this go well? Then tilt your pelvis a few times as well.",
        pictures="Somebody lies on their back on a mat. The lower legs rest on the seat of a chair.",
    ),
    "pelvic_tilt": ExerciseWords(
        name="Tilting your pelvis on your back",
        what_for="You bring gentle movement to your lower back.",
        steps=(
            "Lie on your back with bent knees. Put your feet flat.",
            "Make a small hollow in your lower back.",
            "Then press your lower back flat on the mat. Your belly pulls in a little.",
            "Go slowly to and fro, without straining.",
        ),
        feel="You feel a small movement in your lower back. Stiff at first is normal.",
        stop="Stop if the pain moves further down your leg.",
        easier="Make the movement so small that you can hardly see it.",
        harder="Keep your back flat and lift one foot a little.",
        pictures="Somebody lies on their back with bent knees. First there is a small hollow under the lower back. Then the lower back lies flat on the mat.",
    ),
    "knee_rolls": ExerciseWords(
        name="Letting your knees roll to the side",
        what_for="Your lower back and hips get looser.",
        steps=(
            "Lie on your back with bent knees. Spread your arms on the mat.",
            "Keep your knees together.",
            "Let your knees sink slowly to one side. Go as far as is pleasant.",
            "Come back and go to the other side. That counts as one.",
        ),
        feel="You feel a stretch in the side of your back or hip.",
        stop="Stop if the pain moves further down your leg.",
        easier="Go less far and keep your feet a little apart.",
        harder="Turn your head slowly to the other side than your knees.",
        pictures="Seen from above, somebody lies on their back with arms spread and knees bent. Then both knees sink to one side together.",
    ),
    "knee_to_chest": ExerciseWords(
        name="One knee to your chest",
        what_for="Your lower back and bottom get a gentle stretch.",
        steps=(
            "Lie on your back with bent knees.",
            "Hold one leg just below the knee.",
            "Pull the knee slowly to your chest.",
            "Count to {hold} and keep breathing.",
            "Put your foot down and take the other leg.",
        ),
        feel="You feel a stretch in your bottom or lower back.",
        stop="Stop if your leg starts to tingle or the stretch feels sharp.",
        easier="Hold your leg behind the knee, or use a towel.",
        harder="Keep the other leg straight on the mat.",
        pictures="Somebody lies on their back with bent knees. Then both hands pull one knee to the chest.",
    ),
    "seated_tilt": ExerciseWords(
        name="Rounding and hollowing your back on a chair",
        what_for="You loosen your back without having to lie down.",
        steps=(
            "Sit on the front of a chair with both feet flat on the floor.",
            "Put your hands on your thighs.",
            "Slump, so that your back gets round. Your chin goes down a little.",
            "Then make your back long and a little hollow.",
            "Go slowly to and fro.",
        ),
        feel="After a few times your back moves more easily.",
        stop="Stop if the pain moves further down your leg.",
        easier="Tilt only your pelvis. The rest of your back stays still.",
        harder="Let your arms hang loose while you move.",
        pictures="Somebody sits on a chair with a round back. Then they sit upright, with the back a little hollow.",
    ),
    # --- keeping supple --------------------------------------------------------------------------
    "side_bend": ExerciseWords(
        name="Bending to the side",
        what_for="The sides of your back get suppler.",
        steps=(
            "Stand upright with your feet a little apart.",
            "Let your arms hang beside you.",
            "Slide one hand down along your leg. Your back bends along to that side.",
            "Do not bend forward. Come up slowly.",
        ),
        feel="You feel a stretch in your side.",
        stop="Stop if you get dizzy or the pain moves down your leg.",
        easier="Do this on a chair, with your feet flat on the floor.",
        harder="Bring your other arm straight over your head.",
        pictures="Seen from the front, somebody stands upright. Then they bend to the side and slide one hand down the leg.",
    ),
    "prone_elbows": ExerciseWords(
        name="On your belly, leaning on your elbows",
        what_for="Your back gets used to bending backwards again.",
        steps=(
            "Lie on your belly on a mat or a firm bed.",
            "Put your elbows under your shoulders.",
            "Push your chest up slowly. Your belly and hips stay down.",
            "Count to {hold} and let your back relax.",
            "Sink down again.",
        ),
        feel="You feel light pressure in your lower back. It goes when you lie down.",
        stop="Stop if the pain in your leg gets worse.",
        easier="Stay flat on your belly, with your hands under your forehead.",
        harder="Push up with your hands instead of your elbows.",
        pictures="Somebody lies flat on their belly. Then they lean on their elbows, with the chest up and the hips on the mat.",
    ),
    "prone_press_up": ExerciseWords(
        name="On your belly, pushing up with your hands",
        what_for="Your back can bend further backwards again.",
        steps=(
            "Lie on your belly. Put your hands beside your shoulders.",
            "Push your chest up slowly with your arms.",
            "Leave your hips on the mat and your back loose.",
            "Sink down slowly.",
        ),
        feel="You feel pressure in your lower back and work in your arms.",
        stop="Stop if the pain in your leg gets worse.",
        easier="Lean on your elbows and come up less high.",
        harder="Stretch your arms further and breathe out once at the top.",
        pictures="Somebody lies on their belly with the hands beside the shoulders. Then the arms push the chest up. The hips stay on the mat.",
    ),
    "cat_cow": ExerciseWords(
        name="Cat's back",
        what_for="Your whole back gets suppler.",
        steps=(
            "Get on hands and knees. Hands under your shoulders, knees under your hips.",
            "Make your back round and let your head hang.",
            "Then let your back sink slowly. Look a little forward.",
            "Go slowly to and fro with your breath.",
        ),
        feel="You feel your back get looser bit by bit.",
        stop="Stop if the pain moves further down your leg.",
        easier="Make the movement smaller, or do it on a chair.",
        harder="Stay round and hollow for a few counts.",
        pictures="Somebody is on hands and knees with a round back and the head down. Then the back sinks and they look forward.",
    ),
    "heel_sit": ExerciseWords(
        name="Sitting back to your heels",
        what_for="Your lower back and hips get a wide stretch.",
        steps=(
            "Get on hands and knees.",
            "Bring your bottom slowly to your heels.",
            "Let your arms lie stretched in front of you.",
            "Count to {hold} and breathe into your belly.",
            "Come back slowly to hands and knees.",
        ),
        feel="You feel a stretch in your lower back and shoulders.",
        stop="Stop if your knees hurt or your leg starts to tingle.",
        easier="Put a pillow between your bottom and your heels.",
        harder="Walk your hands to one side, then to the other.",
        pictures="Somebody is on hands and knees. Then the bottom goes to the heels and the arms lie stretched forward.",
    ),
    # --- getting stronger ------------------------------------------------------------------------
    "heel_slide": ExerciseWords(
        name="Sliding your heel away",
        what_for="Your belly learns to support your back while you move.",
        steps=(
            "Lie on your back with bent knees.",
            "Tighten your belly a little. Your back stays still.",
            "Slide one heel away until your leg is almost straight.",
            "Slide the heel back. Then take the other leg.",
        ),
        feel="Your belly works a little. Your back stays quiet.",
        stop="Stop if your leg starts to tingle.",
        easier="Slide your heel only halfway.",
        harder="Keep your heel just above the mat.",
        pictures="Somebody lies on their back with bent knees. Then one leg is almost straight, with the heel on the mat.",
    ),
    "bridge": ExerciseWords(
        name="Bridge",
        what_for="Your bottom and back get stronger.",
        steps=(
            "Lie on your back with bent knees. Put your feet flat.",
            "Tighten your bottom.",
            "Lift your hips until your body is one straight line.",
            "Count to {hold} and keep breathing.",
            "Sink down slowly.",
        ),
        feel="You feel your bottom and thighs work. Sore muscles the day after are normal.",
        stop="Stop if a cramp does not go, or if the pain moves down your leg.",
        easier="Lift your hips only a little.",
        harder="Cross your arms over your chest.",
        pictures="Somebody lies on their back with bent knees. Then the hips are up. Shoulders, hips and knees make one line.",
    ),
    "bridge_one_leg": ExerciseWords(
        name="Bridge on one leg",
        what_for="Your bottom and trunk get stronger still, each side by itself.",
        steps=(
            "Lie on your back with bent knees.",
            "Lift your hips into the bridge.",
            "Now stretch one leg. Keep your knees at the same height.",
            "Count to {hold}. Your hips stay level.",
            "Put your foot down and sink down.",
        ),
        feel="The side you lean on works hard. Sore muscles are normal.",
        stop="Stop if your hips tilt or the pain moves down your leg.",
        easier="Lift your foot only just off the mat.",
        harder="Cross your arms over your chest.",
        pictures="Somebody lies on their back with the hips up and both feet on the mat. Then one leg is stretched straight ahead.",
    ),
    "wall_push": ExerciseWords(
        name="Push-up against the wall",
        what_for="Your arms and trunk get stronger while you simply stand.",
        steps=(
            "Stand one big step away from a wall.",
            "Put your hands on the wall, as high as your shoulders.",
            "Bend your elbows and bring your chest to the wall. Your body stays straight as a plank.",
            "Push yourself back from the wall.",
        ),
        feel="Your arms, chest and belly work.",
        stop="Stop if your shoulders or wrists start to hurt.",
        easier="Stand closer to the wall.",
        harder="Put your feet further away, or lean on a sturdy table.",
        pictures="Somebody stands with straight arms against a wall. Then the elbows bend and the straight body goes to the wall.",
    ),
    "side_leg_lift": ExerciseWords(
        name="Lifting your leg on your side",
        what_for="The muscles beside your hip get stronger. They keep your pelvis level when you walk.",
        steps=(
            "Lie on your side with your head on your arm.",
            "Bend your lower leg. The upper leg is straight.",
            "Lift the upper leg slowly. Your toes point forward.",
            "Let the leg sink slowly.",
        ),
        feel="You feel the side of your hip work.",
        stop="Stop if your groin hurts or your leg starts to tingle.",
        easier="Keep both knees bent and lift only your upper knee.",
        harder="Keep your leg still at the top for a while.",
        pictures="Somebody lies on their side with the lower leg bent. Then the upper leg is lifted, stretched.",
    ),
    "kneeling_leg": ExerciseWords(
        name="Stretching a leg on hands and knees",
        what_for="Your back and bottom learn to be strong together.",
        steps=(
            "Get on hands and knees. Keep your back straight.",
            "Stretch one leg backwards, until it is as high as your back.",
            "Count to {hold}. Your back stays still.",
            "Put your knee back and take the other leg.",
        ),
        feel="Your bottom and back work. A little wobble is normal.",
        stop="Stop if your back sags and starts to hurt.",
        easier="Slide your foot backwards over the floor, without lifting it.",
        harder="Lift your leg without moving your back, and count further.",
        pictures="Somebody is on hands and knees with a straight back. Then one leg is stretched backwards, as high as the back.",
    ),
    "kneeling_arm_leg": ExerciseWords(
        name="Stretching an arm and a leg on hands and knees",
        what_for="Your whole trunk works together and you practise your balance.",
        steps=(
            "Get on hands and knees. Keep your back straight.",
            "Stretch one leg backwards.",
            "At the same time, stretch the arm of the other side forward.",
            "Count to {hold}. Your back stays straight and still.",
            "Come back and change sides.",
        ),
        feel="Your back, bottom and shoulder work. A little wobble is normal.",
        stop="Stop if your back sags and starts to hurt.",
        easier="Stretch only your leg or only your arm.",
        harder="Bring your elbow and knee together and stretch again.",
        pictures="Somebody is on hands and knees. Then one leg and the arm of the other side are stretched, in one line with the back.",
    ),
    # --- balance ---------------------------------------------------------------------------------
    "one_leg_held": ExerciseWords(
        name="On one leg, holding on",
        what_for="You stand more firmly and your hips get stronger.",
        steps=(
            "Stand behind a sturdy chair. Hold the back of it.",
            "Put your weight on one leg.",
            "Lift the other foot off the floor.",
            "Count to {hold}. Look straight ahead.",
            "Change legs.",
        ),
        feel="Your ankle and hip work hard to keep you upright.",
        stop="Stop if you get dizzy or nearly fall.",
        easier="Let your toes still touch the floor.",
        harder="Hold on with two fingers.",
        pictures="Somebody stands behind a chair with a hand on its back. Then they stand on one leg, with the other foot off the floor.",
    ),
    "one_leg": ExerciseWords(
        name="On one leg, without holding",
        what_for="Your balance gets better.",
        steps=(
            "Stand near a chair or kitchen counter, so that you can grab it.",
            "Put your weight on one leg.",
            "Lift the other knee and let go.",
            "Count to {hold} and change legs.",
        ),
        feel="You wobble. That is part of it.",
        stop="Stop if you get dizzy or nearly fall.",
        easier="Hold on with one hand.",
        harder="Turn your head slowly from left to right.",
        pictures="Somebody stands on two legs beside a chair. Then one knee is lifted and the arms keep the balance.",
    ),
    "one_leg_reach": ExerciseWords(
        name="On one leg, reaching forward",
        what_for="You keep your balance while you reach for something.",
        steps=(
            "Stand near a chair, with your weight on one leg.",
            "Bend forward from your hip. Your back stays straight.",
            "Reach forward with your arms. Your other leg goes backwards.",
            "Come back slowly. Put your foot down when you need to.",
        ),
        feel="Your bottom and ankle work hard. Wobbling is part of it.",
        stop="Stop if you get dizzy or nearly fall.",
        easier="Leave the toes of your other foot on the floor.",
        harder="Hold a bottle of water in your hands.",
        pictures="Somebody stands on one leg beside a chair. Then the straight trunk leans forward. The arms reach ahead and the other leg goes back.",
    ),
    # --- what a day asks -------------------------------------------------------------------------
    "roll_to_sit": ExerciseWords(
        name="Getting out of bed over your side",
        what_for="You get up with less force on your back.",
        steps=(
            "Lie on your side with bent knees, close to the edge of the bed.",
            "Let your lower legs go down over the edge.",
            "At the same time, push yourself up with your arms.",
            "Stay sitting for a moment with both feet on the floor.",
        ),
        feel="Your arms do most of the work.",
        stop="Stop and stay sitting if you get dizzy.",
        easier="Ask somebody to support your forearm.",
        harder="Do it without pulling on the bed or a cupboard.",
        pictures="Somebody lies on their side in bed with bent knees. Then they sit on the edge of the bed, with the feet on the floor.",
    ),
    "rise_with_hands": ExerciseWords(
        name="Standing up with your hands",
        what_for="Your legs get stronger for standing up and sitting down.",
        steps=(
            "Sit on the front of a sturdy chair. Put your feet a little back.",
            "Put your hands on the seat or the armrests.",
            "Bring your nose over your knees.",
            "Push yourself up with your legs and your hands.",
            "Sit down slowly again.",
        ),
        feel="You feel your thighs work.",
        stop="Stop if you get dizzy or your knee hurts sharply.",
        easier="Put a pillow on the chair, then you sit higher.",
        harder="Lean on one hand.",
        pictures="Somebody sits on a chair, with the trunk forward and the hands on the seat. Then they stand upright in front of the chair.",
    ),
    "rise": ExerciseWords(
        name="Standing up without hands",
        what_for="Your legs and back get stronger for every day.",
        steps=(
            "Sit on the front of a sturdy chair. Put your feet a little back.",
            "Hold your arms out in front.",
            "Lean forward with a straight back and stand up.",
            "Sit down slowly, without dropping.",
        ),
        feel="Your thighs and bottom work. Sore muscles are normal.",
        stop="Stop if you get dizzy or your knee hurts sharply.",
        easier="Lean on the seat with one hand.",
        harder="Only touch the chair and come up again.",
        pictures="Somebody sits on a chair with the arms held forward. Then they stand upright in front of the chair, without using the hands.",
    ),
    "hip_hinge": ExerciseWords(
        name="Bending from your hips",
        what_for="You learn to bend with strong legs and a straight back.",
        steps=(
            "Stand with your feet as wide as your hips.",
            "Put your hands on your thighs.",
            "Push your bottom backwards. Bend your knees a little.",
            "Slide your hands to your knees. Your back stays straight.",
            "Tighten your bottom and come up.",
        ),
        feel="You feel a stretch behind your legs and work in your bottom.",
        stop="Stop if the pain moves down your leg.",
        easier="Slide your hands only halfway down your thighs.",
        harder="Go deeper and slide your hands below your knees.",
        pictures="Somebody stands upright with the hands on the thighs. Then the bottom goes back and the straight back leans forward.",
    ),
    "lift_box": ExerciseWords(
        name="Lifting a box",
        what_for="You notice that you can lift again, and get stronger by it.",
        steps=(
            "Begin with an empty box. Stand close to it.",
            "Bend your knees and hips and take a firm hold of the box.",
            "Keep the box against your body and stand up with your legs.",
            "Put the box down just as calmly.",
        ),
        feel="Your legs, bottom and back work. Sore muscles are normal.",
        stop="Stop if the pain moves down your leg or you lose your grip.",
        easier="Put the box on a chair and lift it from there.",
        harder="Put a little more in the box each week.",
        pictures="Somebody bends the knees and takes a box from the floor. Then they stand upright, with the box close to the body.",
    ),
    "carry_bags": ExerciseWords(
        name="Carrying bags",
        what_for="You get stronger for shopping and work.",
        steps=(
            "Take a bag in each hand, both as heavy. Begin light.",
            "Stand upright with relaxed shoulders.",
            "Walk for {minutes} minutes at an easy pace.",
            "Put the bags down by bending your knees.",
        ),
        feel="Your hands, shoulders and trunk work.",
        stop="Stop if you start to lean to one side or the pain moves down your leg.",
        easier="Take lighter bags or walk less long.",
        harder="Take one bag, each time in the other hand.",
        pictures="Somebody stands upright with a bag in each hand. Then they walk upright with the bags.",
    ),
    # --- letting go ------------------------------------------------------------------------------
    "belly_breathing": ExerciseWords(
        name="Breathing into your belly",
        what_for="Your muscles relax and you get calmer.",
        steps=(
            "Lie on your back with bent knees. A pillow under your head is fine.",
            "Put your hands on your belly.",
            "Breathe in through your nose. Your belly rises.",
            "Breathe out slowly. Your belly sinks.",
            "Go on like this for {minutes} minutes.",
        ),
        feel="You get heavier and calmer. It does not always work at once.",
        stop="Breathe as usual if you feel light in the head.",
        easier="Begin with a few breaths.",
        harder="Make breathing out a little longer each time.",
        pictures="Somebody lies on their back with bent knees and the hands on the belly. Breathing in, the belly rises. Breathing out, the belly sinks.",
    ),
    "long_breath": ExerciseWords(
        name="Long breaths out on a chair",
        what_for="You take the tension out of your body for a moment, wherever you are.",
        steps=(
            "Sit well back on a chair. Put both feet flat.",
            "Put your hands in your lap and let your shoulders sink.",
            "Breathe in calmly through your nose.",
            "Breathe out long through your mouth, as if you make a candle flicker.",
            "Go on like this for {minutes} minutes.",
        ),
        feel="Your shoulders sink and you get calmer.",
        stop="Breathe as usual if you feel light in the head.",
        easier="Close your eyes if you like.",
        harder="Count, and make breathing out longer than breathing in.",
        pictures="Somebody sits calmly on a chair and breathes in. Then they breathe out long through the mouth and the shoulders sink.",
    ),
    "tense_release": ExerciseWords(
        name="Tighten and let go",
        what_for="You learn to feel where you are tense, and how to let go.",
        steps=(
            "Sit well on a chair.",
            "Make fists and pull up your shoulders.",
            "Count to {hold} and keep breathing.",
            "Let everything go at once. Feel the difference.",
            "Wait for three calm breaths and do it again.",
        ),
        feel="After letting go your arms and shoulders feel warm and heavy.",
        stop="Tighten less if it hurts.",
        easier="Do only your hands.",
        harder="Then do your face, your belly and your legs as well.",
        pictures="Somebody sits on a chair with the shoulders pulled up and the fists closed. Then the shoulders and arms hang loose.",
    ),
    # --- getting fitter --------------------------------------------------------------------------
    "march": ExerciseWords(
        name="Marching on the spot",
        what_for="You get moving, even when you cannot go out.",
        steps=(
            "Stand near a chair, so that you can grab it.",
            "Lift your knees in turn.",
            "Let your arms swing along loosely.",
            "Go on for {minutes} minutes at an easy pace.",
        ),
        feel="You get warmer and breathe a little deeper. You can still talk.",
        stop="Stop if you get dizzy or your chest hurts.",
        easier="Hold the chair and lift your heels only a little.",
        harder="Lift your knees higher.",
        pictures="Somebody stands near a chair and lifts one knee. Then the other knee is up. The arms swing along.",
    ),
    "walk": ExerciseWords(
        name="Walking at ease",
        what_for="You get fitter. Regular walking keeps back pain away longer.",
        steps=(
            "Put on shoes that fit well.",
            "Walk at a pace at which you can talk.",
            "Let your arms swing loosely.",
            "Turn back when half your time is over.",
        ),
        feel="You breathe a little deeper. A dull ache in your back is fine.",
        stop="Stop if your chest hurts or your leg gets weak.",
        easier="Walk less long and take a bench halfway.",
        harder="Walk a little longer each week, as your plan says.",
        pictures="Somebody walks upright with loose arms. First one leg is in front, then the other.",
    ),
    "walk_brisk": ExerciseWords(
        name="Walking briskly",
        what_for="Your heart and muscles get fitter.",
        steps=(
            "First walk calmly for a few minutes.",
            "Then take bigger steps. Bend your elbows and swing your arms.",
            "Keep a pace at which you can only just talk.",
            "Walk calmly again at the end.",
        ),
        feel="You get warm and breathe faster. Stiff calves are normal.",
        stop="Stop if your chest hurts or your leg gets weak.",
        easier="Take turns: one minute briskly, one minute calmly.",
        harder="Choose a way with a bridge or a hill.",
        pictures="Somebody walks with big steps and bent elbows. First one leg is in front, then the other.",
    ),
    "step_up": ExerciseWords(
        name="Stepping up",
        what_for="You get fitter and your legs get stronger for stairs.",
        steps=(
            "Stand in front of the lowest step of a stair. Hold the rail.",
            "Put one foot fully on the step.",
            "Step up until your leg is straight. Put the other foot beside it.",
            "Step down calmly and change legs each time.",
            "Go on for {minutes} minutes.",
        ),
        feel="Your thighs work and you breathe faster.",
        stop="Stop if your chest hurts, you get dizzy or your leg gets weak.",
        easier="Step more slowly or take a lower step.",
        harder="Step faster, or let go of the rail.",
        pictures="Somebody stands with one foot on a step. Then they stand on the step with both feet.",
    ),
}

PURPOSES: dict[str, PurposeWords] = {
    "ease": PurposeWords("Moving gently", "Small movements keep your back going, even when it hurts."),
    "mobility": PurposeWords("Getting suppler", "Calmly bending to all sides makes moving normal again."),
    "strength": PurposeWords("Getting stronger", "With strong muscles your back can take more."),
    "balance": PurposeWords("Standing firmly", "Who stands firmly, moves with more trust."),
    "daily": PurposeWords("For every day", "What you do every day goes better when you practise it."),
    "calm": PurposeWords("Relaxing", "Relaxing gives your muscles a rest."),
    "stamina": PurposeWords("Getting fitter", "When you are fitter you can keep everything up longer."),
}
"""What each group is for; the sentence also says why it has its turn today."""

LEVELS: dict[str, str] = {"1": "Start", "2": "Further", "3": "Firm"}

POSITIONS: dict[str, str] = {
    "lying": "Lying on a mat or bed",
    "floor": "On hands and knees",
    "sitting": "Sitting",
    "standing": "Standing",
    "walking": "Walking, indoors or outdoors",
}

THINGS: dict[str, str] = {
    "bed": "a bed",
    "chair": "a sturdy chair",
    "wall": "a wall",
    "step": "a stair or a step",
    "box": "an empty box",
    "bags": "two bags",
}

DOSE: dict[str, str] = {
    "times": "Do this {times} times.",
    "sides": "Do this {times} times on each side.",
    "minutes": "Do this for {minutes} minutes.",
    "hold": "Hold it for {hold} counts each time.",
    "sets": "Rest a little and begin again, until you have done {sets} rounds.",
    "every_day": "Do this every day.",
    "days": "Do this on {days} days of the week.",
}
"""How often, in words from the numbers of the dose."""

PACE: dict[str, str] = {
    "time": "Keep to the numbers, also on a bad day.",
    "pain": "Let the pain set the pace. More pain may last a part of the day, not longer.",
}

BARS: dict[str, BarWords] = {
    "danger": BarWords(
        "You told us something that a doctor should look at first.",
        "We do not know yet whether a doctor should look first. Please complete your questions.",
    ),
    "child": BarWords("These exercises are for adults.", "We do not know your age yet."),
    "pregnant": BarWords(
        "You are pregnant or may be. Then exercising on your back or belly does not suit you. Ask your midwife or physiotherapist what does.",
        "We do not know yet whether you are pregnant. Until then we choose nothing on your back or belly.",
    ),
    "bone": BarWords(
        "Your bones may be less strong. First ask your physiotherapist how to bend and lift safely.",
        "We do not know yet how strong your bones are. Please complete your questions.",
    ),
    "heart": BarWords(
        "You have an illness of your heart or blood vessels. First ask your doctor how hard you may exercise.",
        "We do not know yet whether your heart is healthy. Please complete your questions.",
    ),
    "procedure": BarWords(
        "You recently had a needle or an operation in your back. First ask your doctor what you may do.",
        "We do not know yet whether you recently had a needle or an operation in your back.",
    ),
    "arch": BarWords(
        "Bending far backwards does not suit your back now. Ask your physiotherapist what does.",
        "We do not know yet whether bending backwards suits your back.",
    ),
    "unsteady": BarWords(
        "You may not stand firmly. Do this only when your physiotherapist is with you.",
        "We do not know yet whether you stand firmly. Please complete your questions.",
    ),
    "nerve": BarWords(
        "You have pain in your leg. This heavy step comes only after your physiotherapist has looked.",
        "We do not know yet whether the pain goes down your leg. Until then we skip the heavy steps.",
    ),
}
"""Why an exercise is not offered now."""

STOP_ALWAYS: tuple[str, ...] = (
    "A little pain or sore muscles from exercising is fine. Your back can take it.",
    "Stop if you feel ill, get dizzy or get a fever.",
    "Does your chest hurt and does it not go away? Call {emergency}.",
    "Can you suddenly not pass urine, does your leg get weaker or do you feel less between your legs? Call your GP or the GP out-of-hours post at once.",
)
"""What holds for every exercise."""

UNITS: dict[str, str] = {
    "seconds": "{amount} seconds",
    "minutes": "{amount} minutes",
    "metres": "{amount} metres",
    "times": "{amount} times",
}
"""An amount of more than one, with its unit."""

UNITS_ONE: dict[str, str] = {
    "seconds": "{amount} second",
    "minutes": "{amount} minute",
    "metres": "{amount} metre",
    "times": "{amount} time",
}

GRADED: dict[str, str] = {
    "measure": "Measure on three days how much you can do. While measuring, stop when the pain gets too much.",
    "start": "You begin with {start_percent}% of what you did on average. That mostly works on a bad day too.",
    "fixed": "All steps are fixed beforehand, up to your goal. You do not do less, and not more either.",
    "pain": "While measuring, pain counts. After that the agreement counts, so that your body gets used to moving.",
    "rest": "On a rest day you need not do anything.",
    "leg": "Does the pain go from your back to your leg? Then you build up in another way. Ask your physiotherapist.",
    "stop": "Do you notice a new danger sign? Then the plan stops and somebody looks first.",
}
"""Graded activity, explained in a few sentences."""

RESPONSES: dict[str, str] = {
    "talk": "It did not work out a few times. That can happen. Call your physiotherapist to look at it together.",
    "tell": "Thank you. Your physiotherapist sees this. Your plan stays the same for now.",
    "keep_to_plan": "Good that it went so well. Next time do no more than agreed, then you can keep it up.",
    "praise": "Well done! You did what you wanted to do.",
    "go_on": "The next step stays as it was.",
}
"""What is said after a day. None of it changes the plan."""
