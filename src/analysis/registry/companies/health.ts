/** Health, genetics, well-being, insurance of health. Format: see `../company-table.ts`. */
export const health = `
23andMe||||US
Ancestry?|Ancestry.com,AncestryDNA|||US
MyHeritage||||IL
FamilyTreeDNA|Family Tree DNA|GEDmatch||US
Nebula Genomics||||US
Vitagene|1Health.io|||US
CRI Genetics||||US
Genomelink||||US
Natera||||US
Myriad Genetics||||US
BGI|BGI Group|||CN
GoodRx||||US
BetterHelp||||US
Talkspace||||US
Cerebral?||||US
Teladoc||||US
Monument?|Monument Inc|||US
Hims & Hers|Hims?|||US
Ro?||||US
Zocdoc||||US
Doctolib||||FR
Kry|Livi|||SE
Babylon Health||||UK
Ada Health||||DE
Flo?|Flo Health|Flo app||UK
Clue?|Clue app|||DE
Premom|Easy Healthcare|||US
Glow?|Glow app|||US
Natural Cycles||||SE
Ovia||||US
Stardust?||||US
Woebot||||US
Wysa||||IN
Headspace?||||US
Calm?||||US
Noom||||US
WW|Weight Watchers,WW International|Kurbo||US
MyFitnessPal||||US
Youper||||US
Earkick||||US
Slingshot AI||||US
Crisis Text Line||||US
Vastaamo||||FI
Epic Systems||||US
Cerner|Oracle Health||Oracle|US
Athenahealth||||US
eClinicalWorks||||US
Practice Fusion||||US
Meditech||||US
Abridge?||||US
Ambience Healthcare||||US
Suki?||||US
DeepScribe||||US
Nabla?||||FR
Heidi Health||||AU
Tempus?|Tempus AI|||US
Flatiron Health||||US
IQVIA||||US
Optum|Change Healthcare||UnitedHealth|US
UnitedHealth|UnitedHealthcare,UnitedHealth Group|||US
Cigna||||US
Humana||||US
Aetna|||CVS|US
Anthem?|Elevance Health,Elevance|||US
Blue Shield of California|Blue Shield|||US
Kaiser Permanente|Kaiser?|||US
HCA Healthcare||||US
Ascension?||||US
Mayo Clinic||||US
Cleveland Clinic||||US
Mass General Brigham||||US
Sutter Health||||US
Sharp HealthCare||||US
Advocate Aurora Health|Advocate Health|||US
Providence?||||US
NHS|National Health Service|NHS England||UK
Royal Free|Royal Free London|||UK
Medibank||||AU
MediSecure||||AU
Helsana||||CH
Doctissimo||||FR
Cegedim||||FR
Dedalus||||IT
Viamedis||||FR
Pfizer||||US
Moderna||||US
Johnson & Johnson||||US
Novartis||||CH
Roche||||CH
Sanofi||||FR
Bayer||||DE
AstraZeneca||||UK
GSK|GlaxoSmithKline|||UK
Eli Lilly||||US
Novo Nordisk||||DK
Merck||||US
Medtronic||||IE
Dexcom||||US
Abbott?|Abbott Laboratories|||US
ResMed||||US
GE HealthCare||||US
I-MED|I-MED Radiology|||AU
Harrison.ai||||AU
Qure.ai||||IN
Practo||||IN
Ping An||||CN
Halodoc||||ID
Labcorp||||US
Quest Diagnostics||||US
Synlab||||DE
Zava||||UK
Boots?||||UK
Apotea||||SE
Apohem||||SE
MemorialCare||||US
UC San Diego Health|UCSD Health|||US
UCLA Health||||US
UC Davis Health||||US
Stanford Health Care|Stanford Medicine|||US
Cedars-Sinai||||US
CommonSpirit|CommonSpirit Health,Dignity Health|||US
Tenet Healthcare||||US
Banner Health||||US
Intermountain Health||||US
Northwestern Medicine||||US
Rush University Medical Center|Rush University System for Health|||US
University of Chicago Medical Center|UChicago Medicine|||US
Mount Sinai|Mount Sinai Health System|||US
NYU Langone||||US
NewYork-Presbyterian||||US
Northwell|Northwell Health|||US
Montefiore||||US
Hackensack Meridian||||US
Penn Medicine||||US
UPMC||||US
Geisinger||||US
Johns Hopkins Medicine||||US
MedStar Health||||US
Duke Health||||US
Atrium Health||||US
Novant Health||||US
WakeMed||||US
Emory Healthcare||||US
Houston Methodist||||US
Memorial Hermann||||US
MD Anderson||||US
OhioHealth||||US
Henry Ford Health||||US
Corewell Health||||US
Froedtert||||US
Dana-Farber||||US
Beth Israel Lahey||||US
Community Health Systems||||US
Allina Health||||US
Essentia Health||||US
LCMC Health||||US
Heartland Dental||||US
Aspen Dental||||US
RevSpring||||US
Amwell|American Well|||US
Doxy.me||||US
Done Global||||US
Workit Health||||US
Bicycle Health||||US
Brightline Health||||US
Lyra Health||||US
Spring Health||||US
Ginger.io||||US
Nurx|Thirty Madison|||US
LifeMD||||US
SonderMind||||US
Grow Therapy||||US
Rula Health|Rula?|||US
7 Cups||||US
Augmedix|||Commure|US
Commure||||US
Freed AI||||US
Corti?|Corti.ai|||DK
ScribeMD||||US
Upheal||||CZ
Eleos Health||||US
Hippocratic AI||||US
OpenEvidence||||US
Hyro AI||||US
Notable Health||||US
Regard Health||||US
Viz.ai||||US
Aidoc||||IL
PathAI||||US
Paige AI||||US
Owkin||||FR
Bioptimus||||FR
Sensyne Health||||UK
Cera Care||||UK
Accurx||||UK
EMIS Health|EMIS Group|||UK
TPP SystmOne||||UK
Synnovis||||UK
Livi Health||||FR
Qare||||FR
Oviva||||CH
TK?|Techniker Krankenkasse|||DE
AOK||||DE
Barmer||||DE
Gematik||||DE
CompuGroup Medical|CompuGroup|||DE
Charité|Charite|||DE
Helios Kliniken||||DE
Fresenius||||DE
Vivy||||DE
Apoteket||||SE
Kronans Apotek||||SE
DocMorris||||CH
Redcare Pharmacy|Shop Apotheke|||NL
Menzis||||NL
Zilveren Kruis||||NL
HagaZiekenhuis|Haga Hospital|||NL
Clinical Diagnostics NMDL||||NL
Apollo Hospitals||||IN
PharmEasy||||IN
Tata 1mg|1mg|||IN
Star Health|Star Health Insurance|||IN
AIIMS||||IN
Bupa||||UK
Vitality Health||||UK
Ramsay Health||||AU
Healius||||AU
Australian Clinical Labs||||AU
HealthEngine||||AU
HotDoc||||AU
Manage My Health||||NZ
LifeLabs||||CA
Telus Health||||CA
Maple Health||||CA
Babylon by Telus||||CA
Hapvida||||BR
Dasa?||||BR
Clalit||||IL
Maccabi Healthcare||||IL
SingHealth||||SG
Alodokter||||ID
Ultrahuman||||IN
RingConn||||CN
Period Tracker app||||US
Maya app|Plackal Tech|||IN
Orchid Health||||US
Nucleus Genomics||||US
Ambry Genetics||||US
Invitae||||US
Veritas Genetics||||US
Sequencing.com||||US
Living DNA||||UK
tellmeGen||||ES
Everlywell||||US
Molina Healthcare||||US
Centene||||US
Oscar Health||||US
Highmark||||US
Blue Cross Blue Shield|Blue Cross|||US
Premera|Premera Blue Cross|||US
naviHealth|||UnitedHealth|US
EviCore|||Cigna|US
Welltok||||US
Perry Johnson & Associates||||US
NextGen Healthcare||||US
ModMed||||US
Phreesia||||US
Solutionreach||||US
Healthgrades||||US
WebMD|Medscape|||US
Drugs.com||||US
Vitals.com||||US
Sermo||||US
Doximity||||US
PatientsLikeMe||||US
CVS Caremark||||US
Express Scripts|||Cigna|US
Capsule Pharmacy||||US
Labcorp Drug||||US
CooperSurgical||||US
Kindbody||||US
Planned Parenthood||||US
RealSelf||||US
`;
