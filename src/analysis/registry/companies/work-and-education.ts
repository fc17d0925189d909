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
Proctor360||||US
Testreach||||IE
Sapia AI||||AU
SchoolAI||||US
Blackboard Inc||||US
Studiosity||||AU
GPTZero||||US
Copyleaks||||US
Budapest Bank||||HU
Prosus||||NL
Phenom People||||US
Beamery||||UK
Findem||||US
SeekOut||||US
hireEZ||||US
Textio||||US
Humanly||||US
TestGorilla||||NL
Codility||||UK
BrightHire||||US
Metaview||||UK
Crosschq||||US
Modern Hire|||HireVue|US
Cappfinity||||UK
Talview||||US
Ferretly||||US
iCIMS||||US
Jobvite||||US
Taleo|||Oracle|US
SuccessFactors|||SAP|US
Cornerstone OnDemand||||US
Bullhorn?||||US
Teamtailor||||SE
Recruitee||||NL
HiBob||||IL
Factorial HR||||ES
Culture Amp||||AU
Visier||||CA
Dayforce|Ceridian|||US
NOVAtime|Ascentis|||US
TimeForge||||US
Jooble||||UA
Jobindex||||DK
Reed.co.uk||||UK
Totaljobs||||UK
Adzuna||||UK
Michael Page|PageGroup|||UK
Foundever|Sitel|||LU
TTEC||||US
Alorica||||US
Serco Leisure|||Serco|UK
Amazon France Logistique|||Amazon|FR
McHire||||US
Insightful.io||||US
Controlio||||US
DeskTime||||LV
Toggl||||EE
Prodoscore||||US
Sapience Analytics||||US
Aware Analytics||||US
Clever?|Clever Inc|||US
Schoology|||PowerSchool|US
Finalsite||||US
IXL Learning|IXL|||US
Prodigy Education||||CA
Nearpod||||US
Edpuzzle||||US
Panorama Education||||US
Navigate360|Social Sentinel|||US
Linewize||||NZ
Impero||||UK
Smoothwall||||UK
Proctortrack|Verificient|||US
Inspera||||NO
Mercer Mettl|Mettl|||IN
PSI Services|PSI Online|||US
Examplify||||US
Smowl|Smowltech|||ES
TestWe||||FR
Managexam||||FR
Proctorizer||||US
Prometric||||US
LSAC|Law School Admission Council|||US
Educational Testing Service|ETS|||US
Class Technologies|Class.com|||US
D2L|Brightspace|||CA
Moodle||||AU
itslearning||||NO
Skolplattformen||||SE
Aula Education||||DK
SmartSchool||||BE
Pronote|Index Éducation|||FR
Bettermarks||||DE
simpleclub||||DE
Untis|WebUntis|||AT
Descomplica||||BR
Estratégia Educacional||||BR
Edmentum||||US
Amplify Education||||US
Scholastic||||US
Discovery Education||||US
BrainPOP||||US
Newsela||||US
Raz-Kids|Learning A-Z|||US
Epic! Kids|Epic Creations|||US
Outschool||||US
Wonder Workshop||||US
Zuoyebang||||CN
Vedantu||||IN
upGrad||||IN
Ruangguru||||ID
Snapask||||HK
Mathpix||||US
Socratic?||||US
Cognii||||US
Gradescope|||Turnitin|US
Packback||||US
Top Hat||||CA
Piazza?||||US
Bocconi University|Università Bocconi,Bocconi|||IT
Synthesis School||||US
Alpha School||||US
Flipgrid|||Microsoft|US
Classera||||SA
Noon Academy||||SA
`;
