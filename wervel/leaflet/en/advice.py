"""What to do and what to leave, in English: for the patient, and in professional words.

An empty text for the patient means that the warning is only for the clinician.
No medicine is told to be started, and none on prescription to be stopped, without asking first.
"""

from wervel.leaflet.said import Said

ACTIONS: dict[str, Said] = {
    # --- now ------------------------------------------------------------------------------------
    "call_ambulance": Said("You or somebody with you calls for an ambulance. It comes to you.", "Ambulance, emergency."),
    "refer_emergency_department": Said("You are seen in the hospital as soon as possible, at the emergency department.", "Emergency referral to the emergency department."),
    "urgent_mri_spine": Said("The hospital makes an MRI scan of your back as soon as possible. It shows the nerves.", "Urgent MRI of the spine."),
    "urgent_surgical_consult": Said("A surgeon looks at once whether an operation is needed.", "Urgent consult of a neurosurgeon or orthopaedic spine surgeon."),
    "blood_cultures_inflammatory_markers": Said("Your blood is tested for an infection.", "Take blood cultures, CRP and ESR, preferably before antibiotics."),
    "antibiotics_urgent": Said("The doctor looks whether you need antibiotics at once.", "Assess the need for antibiotics urgently."),
    "urgent_aorta_imaging": Said("The hospital looks at the large artery in your chest and belly, with an ultrasound or a scan.", "Urgent imaging of the aorta (ultrasound or CT angiography)."),
    "immobilise_spine": Said("Lie as still as you can until help is there. Do not get up and do not let people lift you.", "Immobilise the spine."),
    "bladder_scan": Said("An ultrasound shows how much urine stays in your bladder after you pee.", "Bladder scan after voiding; it must not delay the MRI."),
    "neuro_exam": Said("The doctor examines the strength, feeling and reflexes in your legs.", "Neurological examination, with the saddle area where needed."),
    "crisis_service_contact": Said("Tell somebody now what you are thinking. Day and night there are people who listen to you.", "Contact the crisis service; do not leave the patient alone."),
    "suicide_risk_assessment": Said("A doctor or psychologist calmly asks about your thoughts of death. Together you look at what helps now and what is safe.", "Assess the risk of suicide."),
    "toxicology_treatment": Said("The doctor has your blood tested and looks whether you need treatment. Until then, take no more paracetamol.", "Paracetamol level and liver function; consult the poisons centre, antidote if needed."),
    # --- tests ----------------------------------------------------------------------------------
    "lab_crp_esr": Said("Your blood is tested for inflammation.", "Measure CRP and ESR."),
    "lab_myeloma_screen": Said("Your blood and urine are tested for an illness of the bone marrow.", "Myeloma screen: blood count, calcium, creatinine, M-protein and free light chains."),
    "urine_test": Said("Your urine is tested. If you can, bring some urine in a clean jar.", "Urine test, with culture if needed."),
    "pregnancy_test": Said("A pregnancy test is done first.", "Pregnancy test."),
    "xray_or_ct_spine": Said("The doctor looks whether an X-ray or CT scan of your back is needed.", "Radiograph or CT of the spine if a fracture is suspected."),
    "mri_spine": Said("The doctor looks with you whether an MRI scan of your back is needed.", "Consider MRI of the spine."),
    "bone_density_and_fracture_prevention": Said("The doctor talks with you about measuring your bones. You also hear how you can prevent broken bones.", "Bone density (DXA) and fracture prevention."),
    "hip_examination": Said("The doctor or physiotherapist examines your hip.", "Examination of the hip."),
    # --- referrals ------------------------------------------------------------------------------
    "refer_gynaecology": Said("The doctor consults a gynaecologist, the specialist for womb and vagina.", "Consult or refer to gynaecology."),
    "refer_obstetrics": Said("Your midwife or the gynaecologist looks how you and your baby are doing.", "Consult or refer to obstetrics."),
    "refer_rheumatology": Said("You get a referral to the rheumatologist, the specialist for inflamed joints.", "Refer to rheumatology."),
    "refer_neurology": Said("The doctor consults a neurologist, the specialist for nerves.", "Consult or refer to neurology."),
    "refer_orthopaedics": Said("The doctor consults an orthopaedic surgeon, the specialist for bones and joints.", "Consult or refer to orthopaedics."),
    "refer_urology": Said("The doctor consults a urologist, the specialist for kidneys and bladder.", "Consult or refer to urology."),
    "refer_vascular_surgery": Said("The doctor consults a vascular surgeon, the specialist for blood vessels.", "Consult or refer to vascular surgery."),
    "refer_oncology_pathway": Said("The doctor quickly arranges more tests. So you know as early as possible whether it is cancer.", "Fast-track diagnostics for suspected malignancy."),
    "refer_paediatrics": Said("A children's doctor looks too.", "Consult or refer to paediatrics."),
    "refer_ophthalmology": Said("An eye doctor examines your eye.", "Refer to ophthalmology."),
    "clinician_review_before_advice": Said("First, a doctor looks too. After that you get advice that suits you.", "Review by a doctor before further advice."),
    # --- advice and treatment -------------------------------------------------------------------
    "safety_net_advice": Said("You get a list of signs. If you notice one, call at once.", "Give safety-net advice, spoken and on paper."),
    "stay_active_advice": Said("Keep moving, as well as you can. Do what you did before, and make it a little more every few days.", "Advise to stay active, building up time-contingently."),
    "reassure_good_prognosis": Said("For most people this pain gets much less in some weeks. It can come back at times.", "Explain the favourable course and the chance of return."),
    "explain_no_imaging": Said("An X-ray or scan does not help you now. People without pain often have changes on such pictures too.", "Explain why imaging adds nothing now."),
    "analgesia_stepwise": Said("Do you need something for the pain to be able to move? Ask your GP or pharmacist what suits you.", "Stepwise analgesia, only to support activity; check contraindications."),
    "avoid_nsaid_alternative_analgesia": Said("Anti-inflammatory painkillers such as ibuprofen may not suit you. Ask your GP or pharmacist what does, and never stop prescribed aspirin by yourself.", "Avoid NSAIDs and choose an alternative; do not stop antiplatelets without consultation."),
    "exercise_therapy": Said("You exercise with a plan that suits you. Step by step, your back can do more again.", "Exercise therapy."),
    "physiotherapy_referral": Said("A physiotherapist looks how you move and exercises with you. You may make an appointment yourself.", "Refer to physiotherapy."),
    "graded_activity": Said("You choose something that you want to do again. You build it up in fixed steps, also on a bad day.", "Graded activity (time-contingent)."),
    "yellow_flag_assessment": Said("The doctor or physiotherapist listens to your worries, sleep and mood. These can make the pain stronger or less strong.", "Ask about psychosocial barriers to recovery."),
    "cognitive_behavioural_approach": Said("You learn to deal differently with pain and with thoughts about pain. A psychologist or physiotherapist helps you.", "Cognitive behavioural approach."),
    "multidisciplinary_rehabilitation": Said("Several clinicians work with you on one plan. Think of a rehabilitation doctor, physiotherapist and psychologist.", "Consider multidisciplinary rehabilitation."),
    "return_to_work_plan": Said("With your work you make a plan to go back step by step. The pain does not have to be gone for that.", "Return-to-work plan."),
    "occupational_physician": Said("Talk with the company doctor about what you can do at work. Ask your manager how to make an appointment.", "Involve the occupational physician."),
    "depression_assessment": Said("Your GP or psychologist asks about your mood. Together you look which help suits you.", "Assess mood and severity of depression."),
    "weight_management": Said("Would you like to lose weight? Your GP or practice nurse can help you.", "Offer support with weight."),
    "follow_up_review": Said("At an appointment, the doctor or physiotherapist looks again at how you are doing.", "Plan a reassessment."),
    "sport_rest_and_modify": Said("For now, stop exercises in which your back leans far back or twists hard. Discuss which movement is fine.", "Adapt sport: avoid extension and rotation for a time."),
    "antiviral_therapy": Said("The doctor looks whether you need medicines for shingles.", "Consider antiviral treatment, early in the course."),
    "review_anticoagulant": Said("Say at once that you use a blood thinner. The doctor looks whether it must change; do not stop it yourself.", "Review anticoagulation, reverse if needed."),
    "medication_interaction_review": Said("Your GP or pharmacist looks whether your medicines go well together. Until then, change nothing about prescribed medicines.", "Review medication for interactions and contraindications."),
}

AVOID: dict[str, Said] = {
    "reassure_as_nonspecific": Said("Do not assume yet that this is ordinary back pain.", "Do not reassure as non-specific back pain."),
    "delay_for_conservative_trial": Said("Do not wait and see, and do not try something else first. Somebody must look first.", "Do not delay for a trial of treatment."),
    "advise_self_care_only": Said("Do not solve this all by yourself. Let somebody look with you.", "Self-care advice alone is not enough."),
    "exercise_or_manual_therapy_before_diagnosis": Said("Do not start exercises yet, and let nobody treat your back. First it must be clear what it is.", "No exercise or manual therapy before the diagnosis."),
    "spinal_manipulation": Said("Do not have your back cracked or twisted with force.", "No spinal manipulation."),
    "wait_for_all_signs": Said("", "Do not wait for the full picture; one sign is enough."),
    "prescribe_nsaid": Said("Do not start an anti-inflammatory painkiller yourself, such as ibuprofen, naproxen or diclofenac. Did a doctor give you one? Then call before you stop it.", "Do not prescribe an NSAID."),
    "opioid_first_line": Said("Do not expect a strong painkiller, such as oxycodone or morphine. If you use one already, do not stop suddenly.", "No opioid as first choice; do not stop existing use abruptly."),
    "epidural_injection": Said("Do not have an injection in the back for the pain now.", "No epidural injection."),
    "ionising_imaging_in_pregnancy": Said("With every X-ray or CT scan, say that you are pregnant or may be.", "No X-ray or CT in (possible) pregnancy without a compelling reason."),
    "routine_imaging": Said("Do not expect an X-ray or scan now. It would not change the treatment.", "No routine imaging."),
    "bed_rest": Said("It is better not to stay in bed. If you really must, keep it as short as you can.", "Do not advise bed rest."),
    "stop_work_until_pain_free": Said("Do not wait with work until all pain is gone.", "Do not make return to work depend on being free of pain."),
    "label_as_damage": Said("", "Avoid words such as damage, wear and tear, and degeneration."),
    "dismiss_patient_concern": Said("", "Do not dismiss the patient's concern; ask about it and discuss it."),
    "surgery_referral_without_indication": Said("Do not expect an operation now. There is no reason for one at this moment.", "No referral for surgery without an indication."),
    "unneeded_specialist_referral": Said("You do not need a hospital specialist for this now.", "No unneeded referral to secondary care."),
    "raise_emergency_alarm": Said("", "No emergency alarm on what is known now. What was not asked does not count as no."),
}
