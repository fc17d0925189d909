/** Authorities of Africa and the Middle East. Format: see `./europe.ts`. */
export const africaAndMiddleEast = `
Information Regulator?|Information Regulator South Africa,South Africa's Information Regulator,South African Information Regulator|ZA
Competition Commission South Africa||ZA
ODPC|Office of the Data Protection Commissioner,Data Commissioner?,Immaculate Kassait,Kenya's data protection commissioner,Kenyan data protection commissioner,Office of the Data Protection Commissioner Kenya,Kenya's Data Protection Commissioner,Kenya's data commissioner,Kenyan data commissioner|KE
NDPC|Nigeria Data Protection Commission,Nigeria's data protection agency,Nigeria Data Protection Bureau,NDPB,Vincent Olatunji,Nigerian Data Protection Commission,Nigeria's data protection commission|NG
NITDA|National Information Technology Development Agency|NG
FCCPC|Federal Competition and Consumer Protection Commission|NG
DPC Ghana|Data Protection Commission,Ghana Data Protection Commission,Data Protection Commission Ghana,Ghana's Data Protection Commission|GH
PDPO Uganda|Personal Data Protection Office|UG
PDPC Tanzania|Personal Data Protection Commission,Tanzania's Personal Data Protection Commission|TZ
DPO Rwanda|National Cyber Security Authority|RW
POTRAZ||ZW
DPC Zambia|Zambia's Data Protection Commissioner|ZM
DPC Botswana|Information and Data Protection Commission Botswana|BW
DPO Mauritius|Mauritius Data Protection Office|MU
APDP Benin|Autorité de Protection des Données à Caractère Personnel|BJ
CDP Senegal|Commission de Protection des Données Personnelles|SN
ARTCI||CI
CIL Burkina Faso|Commission de l'Informatique et des Libertés|BF
HAPDP Niger||NE
APDP Mali||ML
APDPVP|Autorité pour la Protection des Données Personnelles et de la Vie Privée|GA
IPDCP Togo||TG
ANPDP Algeria|ANPDP|DZ
CNDP|Commission nationale de contrôle de la protection des données à caractère personnel,Moroccan CNDP|MA
INPDP|Instance Nationale de Protection des Données Personnelles|TN
PDPC Egypt|Personal Data Protection Center|EG
APD Angola|Agência de Proteção de Dados|AO
CNPD Cape Verde|Comissão Nacional de Protecção de Dados Pessoais|CV
INCM Mozambique||MZ
Ethiopian Communications Authority||ET
DPA Somalia|Data Protection Authority of Somalia|SO
PPA?|Privacy Protection Authority,Israel's Privacy Protection Authority,Israeli privacy regulator,Israel's privacy regulator,Israel Privacy Protection Authority,Israeli Privacy Protection Authority|IL
SDAIA|Saudi Data and AI Authority,Saudi Data and Artificial Intelligence Authority,Saudi Authority for Data and Artificial Intelligence,Saudi Data & AI Authority|SA
UAE Data Office||AE
DIFC Commissioner|DIFC Commissioner of Data Protection|AE
ADGM Office of Data Protection||AE
TDRA||AE
Qatar NCSA|National Cyber Security Agency|QA
PDPA Bahrain|Personal Data Protection Authority Bahrain|BH
Oman MTCIT||OM
CITRA||KW
PDP Council Jordan||JO
Iraq CMC|Iraqi Communications and Media Commission|IQ
Communications Authority of Kenya||KE
MACRA|Malawi Communications Regulatory Authority|MW
CMIL Madagascar||MG
ESCCOM||SZ
ANSICE||TD
CRAN Namibia|Communications Regulatory Authority of Namibia|NA
Saudi NDMO|National Data Management Office|SA
UAE TDRA|Telecommunications and Digital Government Regulatory Authority|AE
UAE Cybersecurity Council||AE
`;
