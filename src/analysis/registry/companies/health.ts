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
`;
