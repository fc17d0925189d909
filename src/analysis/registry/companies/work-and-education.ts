/** Recruiting, work and pay; schools and learning. Format: see `../company-table.ts`. */
export const workAndEducation = `
HireVue||||US
Eightfold|Eightfold AI|||US
Paradox?|Paradox AI,Paradox.ai|Olivia chatbot||US
Indeed?|Indeed.com|||US
Glassdoor||||US
ZipRecruiter||||US
Monster?|Monster.com|||US
CareerBuilder||||US
Xing|New Work SE|||DE
StepStone||||DE
InfoJobs||||ES
Naukri||||IN
Handshake?||||US
Greenhouse?||||US
Lever?||||US
SmartRecruiters||||US
Pymetrics|Harver|||US
Arctic Shores||||UK
Sapia|Sapia.ai|||AU
Retorio||||DE
myInterview||||AU
Checkr||||US
HireRight||||US
Sterling Check||||US
Fama?|Fama Technologies|||US
Intelligo||||US
iTutorGroup||||CN
Sirius XM||||US
ADP||||US
Paychex||||US
Paycom||||US
Paycor||||US
UKG|Kronos,Ultimate Kronos|||US
Gusto?||||US
Rippling||||US
Deel||||US
Remote.com||||US
Personio||||DE
BambooHR||||US
Kenexa||||US
Teramind||||US
Hubstaff||||US
ActivTrak||||US
Time Doctor||||US
Veriato||||US
Aware HQ||||US
Humanyze||||US
Upwork||||US
Fiverr||||IL
Freelancer.com||||AU
TaskRabbit|||Ikea|US
ManpowerGroup||||US
Adecco||||CH
Randstad||||NL
Teleperformance||||FR
Concentrix||||US
Majorel||||LU
Serco||||UK
Turnitin||||US
Proctorio||||US
ProctorU|Meazure Learning|||US
Respondus||||US
Honorlock||||US
ExamSoft||||US
Examity||||US
Pearson?||||UK
McGraw Hill|McGraw-Hill|||US
Houghton Mifflin||||US
PowerSchool||Naviance||US
Infinite Campus||||US
Instructure||Canvas LMS||US
Chegg||||US
Course Hero||||US
Coursera||||US
Udemy||||US
edX|2U|||US
Khan Academy||Khanmigo||US
Quizlet||||US
Kahoot||||NO
Edmodo||||US
Seesaw?||||US
ClassDojo||||US
Remind?||||US
GoGuardian||||US
Illuminate Education||||US
College Board||||US
ACT Inc||||US
Common App||||US
Brainly||||PL
Photomath|||Google|HR
Byju's|Byju|||IN
Unacademy||||IN
PhysicsWallah||||IN
Squirrel AI||||CN
TAL Education||||CN
Yuanfudao||||CN
Age of Learning||ABCmouse||US
Renaissance Learning||||US
i-Ready|Curriculum Associates|||US
MagicSchool|MagicSchool AI|||US
Otus||||US
AllHere||||US
Raptor Technologies||||US
Babbel||||DE
Busuu||||UK
Memrise||||UK
Preply||||US
Studocu||||NL
GoStudent||||AT
Magister?||||NL
Iserv||||DE
`;
