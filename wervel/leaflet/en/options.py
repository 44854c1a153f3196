"""The treatments in English: what each is, what it may give, and what it asks or risks.

The words do not push. Where sources advise against a treatment, they say so.
"""

from wervel.leaflet.said import OptionWords

OPTIONS: dict[str, OptionWords] = {
    # --- moving and learning --------------------------------------------------------------------
    "stay_active_yourself": OptionWords(
        name="Keep moving yourself",
        what="You keep moving and do more and more of what you were used to.",
        gives="Most people get less pain this way without treatment. You stay in charge yourself.",
        asks="It takes patience, as the pain does not get better by the same amount every day.",
    ),
    "structured_education": OptionWords(
        name="Learning about your back",
        what="A care professional explains what pain is and what you can do yourself.",
        gives="You know better what you can safely do. It is not sure that the pain gets less.",
        asks="It takes a few talks. No risks are known.",
    ),
    "exercise_therapy": OptionWords(
        name="Exercise therapy",
        what="You exercise with a physiotherapist or exercise therapist, in a way that suits you.",
        gives="On average you then have a little less pain and can do a little more. This is well studied.",
        asks="You need to exercise at home as well. Your muscles may ache at first.",
    ),
    "exercise_radicular": OptionWords(
        name="Exercise for pain in the leg",
        what="You exercise with a physiotherapist, and the pain sets the pace.",
        gives="The aim is that after {from_weeks} to {to_weeks} weeks you do what you were used to again.",
        asks="The pain may be worse for a while, but no longer than part of a day.",
    ),
    "glad_back": OptionWords(
        name="The programme GLA:D Back",
        what="In a group you get {lessons} lessons and {sessions} trainings in {weeks} weeks.",
        gives="You get to know your back and make it stronger. It may not work better than other exercise.",
        asks="Each lesson or training takes {hours} hour. You have to go a few times a week.",
    ),
    "back_school": OptionWords(
        name="Back school",
        what="In a group you learn about your back, with exercises.",
        gives="You learn how to live with your back. It has little effect on the pain.",
        asks="It takes a few meetings. No risks are known.",
    ),
    "back_network": OptionWords(
        name="Back network",
        what="A physiotherapist who knows a lot about backs helps you close to home.",
        gives="The therapist and the hospital work together. The right exercise can make the pain less.",
        asks="You need to take an active part, also at home.",
    ),
    "manual_therapy_with_exercise": OptionWords(
        name="Hands-on treatment with exercise",
        what="The therapist loosens your back by hand, and you exercise as well.",
        gives="It works about as well as other recommended treatments. That was seen in {people} people.",
        asks="You may be stiff or sore for a few days. Sources advise against hands-on treatment without exercise.",
    ),
    "massage": OptionWords(
        name="Massage",
        what="The therapist massages your back for a short time, as a step towards moving.",
        gives="It may feel good for a while. Over a longer time it probably helps little.",
        asks="It must not take the place of moving yourself.",
    ),
    "traction_ultrasound_tens_belt": OptionWords(
        name="Stretching by machine, ultrasound, TENS or a back belt",
        what="A machine or belt works on your back while you do little yourself.",
        gives="Sources advise against this. You will not notice much help for low back pain.",
        asks="It costs time and sometimes money, and it does not make you stronger.",
    ),
    "acupuncture": OptionWords(
        name="Acupuncture or dry needling",
        what="Somebody puts thin needles into your skin or muscles.",
        gives="Sources do not agree. One advises against it, another says that it may be offered.",
        asks="The needles may hurt or leave a bruise.",
    ),
    # --- behaviour and rehabilitation -----------------------------------------------------------
    "graded_activity": OptionWords(
        name="Building up in fixed steps",
        what="You build up with a therapist, in steps that are fixed beforehand.",
        gives="You can do more and sometimes go back to work sooner. The pain itself may change little.",
        asks="You start at {start_percent}% of what you can do. You keep to the plan, even on a bad day.",
    ),
    "graded_exposure": OptionWords(
        name="Practising what you are afraid of",
        what="Step by step you make movements you fear, with a therapist beside you.",
        gives="The fear of moving often gets smaller. So you can do more again.",
        asks="It takes courage and a number of visits. Choose a therapist who is trained in this.",
    ),
    "cognitive_behavioural_therapy": OptionWords(
        name="Behavioural therapy for pain",
        what="With a psychologist or therapist you learn to deal differently with pain and worry.",
        gives="You can do more again, even if some pain stays. How much it helps is not sure.",
        asks="It takes a number of talks, and practice at home. It works best together with moving.",
    ),
    "cognitive_functional_therapy": OptionWords(
        name="Learning to move and think differently about pain",
        what="In {sessions} visits a physiotherapist helps you to move differently with pain.",
        gives="In one large study people still had less trouble and pain after {years} years.",
        asks="The visits are in {weeks} weeks, with one later. Few therapists are trained in it yet.",
    ),
    "multidisciplinary_rehabilitation": OptionWords(
        name="Rehabilitation with a team",
        what="A rehabilitation doctor, therapists and a psychologist help you together.",
        gives="On average you then have slightly less pain and can do more. People also work more often again.",
        asks="It takes a lot of time, often for weeks. First there is a talk to see if it suits you.",
    ),
    # --- pain clinic ----------------------------------------------------------------------------
    "facet_test_block": OptionWords(
        name="Test injection near a small back joint",
        what="With {blocks} test injection the pain specialist numbs small nerves near your back joints.",
        gives="It shows whether the pain comes from there. The injection itself helps only briefly.",
        asks="It is an injection guided by X-ray. You may get a bruise or, very rarely, an infection.",
    ),
    "facet_radiofrequency": OptionWords(
        name="Heating nerves near a small back joint",
        what="The pain specialist heats small nerves, so that they pass on less pain.",
        gives="Sources do not agree. Some recommend it, but in research it added hardly anything.",
        asks="It is a procedure with needles. You may have some pain or a numb spot afterwards.",
    ),
    "facet_steroid": OptionWords(
        name="Steroid injection in a small back joint",
        what="The pain specialist injects a strong anti-inflammatory into a joint of your back.",
        gives="Sources advise against this. It has not been shown to help.",
        asks="The injection can cause a bleed or an infection, though that is rare.",
    ),
    "sacroiliac_radiofrequency_or_steroid": OptionWords(
        name="Needle treatment of the pelvic joint",
        what="The pain specialist injects or heats near the joint at the back of your pelvis.",
        gives="Sources do not agree. In Dutch research heating did not help noticeably more than exercise.",
        asks="It is a procedure with needles. You may have some pain or a numb spot afterwards.",
    ),
    "operation_for_facet_or_sacroiliac_pain": OptionWords(
        name="Operation on a small back joint or pelvic joint",
        what="The surgeon fixes a painful joint in the back or pelvis.",
        gives="Sources advise against this. The chance of less pain is too small.",
        asks="Every operation has risks, and it cannot be undone.",
    ),
    "epidural_steroid": OptionWords(
        name="Injection near the nerve in the back",
        what="The pain specialist injects a strong anti-inflammatory near the nerve to your leg.",
        gives="The pain in your leg may be slightly less for a short time. It has not been shown to help over a longer time.",
        asks="It is possible when the pain has lasted {weeks} weeks or more. Very rarely it causes a bleed or infection.",
    ),
    # --- operation ------------------------------------------------------------------------------
    "operation_for_ordinary_back_pain": OptionWords(
        name="Operation for ordinary low back pain",
        what="The surgeon fixes vertebrae together or replaces a disc.",
        gives="Sources advise against this. For ordinary low back pain an operation mostly does not help.",
        asks="Every operation has risks, and recovery takes long.",
    ),
    "hernia_operation": OptionWords(
        name="Operation for a slipped disc",
        what="The surgeon removes what presses on the nerve to your leg.",
        gives="The pain in your leg often goes sooner. After {equal_years} year there is on average no difference with waiting.",
        asks="Without an operation {better_percent}% are better within {better_months} months. Of those who wait, {later_operation_percent}% choose an operation later.",
    ),
    "stenosis_operation": OptionWords(
        name="Operation for a narrow spinal canal",
        what="The surgeon makes room for the nerves in your back.",
        gives="You may then be able to walk further with less pain in your legs.",
        asks="It is possible if other care did not help and the MRI fits. Every operation has risks.",
    ),
    "decompression_and_fusion": OptionWords(
        name="Operation for a slipped vertebra",
        what="The surgeon makes room for the nerves and fixes the vertebrae.",
        gives="The pain may get less if other care did not help enough.",
        asks="It is a big operation, and recovery takes months. Every operation has risks.",
    ),
    # --- medicines ------------------------------------------------------------------------------
    "paracetamol": OptionWords(
        name="Paracetamol",
        what="This is a common painkiller that you can buy yourself.",
        gives="In research with {people} people it helped no better than a dummy pill. It is often the first choice.",
        asks="Never take more than the package leaflet says. It is sometimes also in medicines for flu.",
    ),
    "nsaid_oral": OptionWords(
        name="Anti-inflammatory tablet",
        what="This is a painkiller such as ibuprofen, naproxen or diclofenac.",
        gives="On average the pain gets a tiny bit less. An older source doubts that.",
        asks="It can be bad for stomach, heart and kidneys. Take as little, and as briefly, as you can.",
    ),
    "nsaid_topical": OptionWords(
        name="Anti-inflammatory gel",
        what="You rub a gel with an anti-inflammatory on the place that hurts.",
        gives="It can help with pain in muscles and joints. It was not studied for the back by itself.",
        asks="The gel has fewer side effects than a tablet. Your skin may get red or itch.",
    ),
    "opioid": OptionWords(
        name="Strong painkiller such as tramadol or oxycodone",
        what="This is a medicine that is like morphine.",
        gives="Sources advise against this. In {people} people it helped no better than a dummy pill after {weeks} weeks.",
        asks="It can make you drowsy, sick and constipated. You can also get addicted to it.",
    ),
    "muscle_relaxant": OptionWords(
        name="Muscle relaxant",
        what="This is a medicine such as diazepam, which makes the muscles slack.",
        gives="Sources advise against this for low back pain.",
        asks="It can make you drowsy, and then driving is not safe. From age {age} it can make you fall more easily.",
    ),
    "antidepressant": OptionWords(
        name="Medicine for depression, used for pain",
        what="This is a medicine for depression that is sometimes given for pain.",
        gives="Sources advise against this as a medicine for low back pain.",
        asks="It can make you drowsy or sick. Never stop without asking if you already use it.",
    ),
    "gabapentinoid": OptionWords(
        name="Gabapentin or pregabalin",
        what="This is a medicine for epilepsy and nerve pain.",
        gives="Sources advise against this for low back pain.",
        asks="It can make you drowsy, dizzy and dependent. Never stop without asking if you already use it.",
    ),
    "oral_corticosteroid": OptionWords(
        name="Prednisone tablets",
        what="This is a strong medicine against inflammation.",
        gives="Sources advise against this for low back pain.",
        asks="It can harm your blood sugar, stomach and bones. Never stop without asking if you already use it.",
    ),
    # --- pregnancy ------------------------------------------------------------------------------
    "pelvic_belt": OptionWords(
        name="Pelvic belt",
        what="For a short time you have a belt around your pelvis.",
        gives="The belt can give support when you walk and stand. How much it helps is not sure.",
        asks="Do not use the belt all day, and keep moving with it.",
    ),
    "exercise_in_pregnancy": OptionWords(
        name="Exercise during and after pregnancy",
        what="You do exercises that suit you now, often with a pelvic physiotherapist.",
        gives="You stay strong and learn how to move with less pain.",
        asks="You need to exercise at home as well. Stop and call your midwife if you bleed or have contractions.",
    ),
}
