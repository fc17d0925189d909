/** Authorities of the Americas; state attorneys general are made from `./us-states.ts`. Format: see `./europe.ts`. */
export const americas = `
FTC|Federal Trade Commission,Federal Trade Commissioner,US FTC,Mark Meador?,Samuel Levine?,US Federal Trade Commission,U.S. Federal Trade Commission,Lina Khan,Andrew Ferguson?|US
FCC|Federal Communications Commission|US
CFPB|Consumer Financial Protection Bureau|US
SEC?|Securities and Exchange Commission|US
DOJ|Department of Justice,Justice Department,U.S. Department of Justice|US
HHS|Department of Health and Human Services,Health and Human Services Department|US
OCR?|Office for Civil Rights|US
EEOC|Equal Employment Opportunity Commission|US
HUD?|Department of Housing and Urban Development|US
NLRB|National Labor Relations Board|US
FDA|Food and Drug Administration|US
NHTSA||US
GAO|Government Accountability Office|US
NIST|National Institute of Standards and Technology|US
NTIA|National Telecommunications and Information Administration|US
DHS|Department of Homeland Security|US
CISA|Cybersecurity and Infrastructure Security Agency|US
PCLOB|Privacy and Civil Liberties Oversight Board|US
US Department of Education||US
US Copyright Office|U.S. Copyright Office|US
OMB?|Office of Management and Budget|US
CPPA|California Privacy Protection Agency,California's privacy agency,California privacy agency,California's privacy regulator,California privacy regulator,California privacy watchdog,CalPrivacy|US-CA
California Civil Rights Department||US-CA
California Public Utilities Commission|CPUC|US-CA
NYDFS|New York Department of Financial Services,New York State Department of Financial Services|US-NY
NYC DCWP|Department of Consumer and Worker Protection|US-NY
San Francisco City Attorney||US-CA
Los Angeles City Attorney||US-CA
OPC|Office of the Privacy Commissioner of Canada,Privacy Commissioner of Canada,Canadian Privacy Commissioner,Canada's Privacy Commissioner,Privacy Commissioner?,Canada's federal privacy commissioner,Philippe Dufresne,Commissariat à la protection de la vie privée|CA
CAI?|Commission d'accès à l'information,Commission d'accès à l'information du Québec,Commission d’accès à l’information,Quebec privacy regulator,Quebec's privacy regulator,Quebec privacy watchdog|CA
OIPC BC|Information and Privacy Commissioner for British Columbia,Michael Harvey?,Michael McEvoy?,B.C. privacy commissioner,BC privacy commissioner,B.C.'s privacy commissioner|CA
OIPC Alberta|Information and Privacy Commissioner of Alberta,Alberta privacy commissioner,Alberta's privacy commissioner|CA
IPC Ontario|Information and Privacy Commissioner of Ontario,Patricia Kosseim,Ontario privacy commissioner,Ontario's privacy commissioner|CA
OIPC Saskatchewan|Saskatchewan privacy commissioner|CA
OIPC Newfoundland|Newfoundland privacy commissioner|CA
CRTC|Canadian Radio-television and Telecommunications Commission|CA
Competition Bureau|Competition Bureau Canada|CA
ANPD|Autoridade Nacional de Proteção de Dados,Brazilian Data Protection Authority,Brazil's data protection authority,Brazilian DPA,Agência Nacional de Proteção de Dados,National Data Protection Authority,Brazilian National Data Protection Authority,Brazil's National Data Protection Authority,Brazil data regulator,Brazilian data protection agency|BR
Senacon|Secretaria Nacional do Consumidor|BR
Procon|Procon-SP,Procon SP|BR
CADE?|Conselho Administrativo de Defesa Econômica|BR
Anatel||BR
Ministério Público Federal|MPF?,Brazilian prosecutors|BR
INAI|Instituto Nacional de Transparencia,Mexican data protection authority|MX
Secretaría Anticorrupción y Buen Gobierno||MX
Profeco||MX
COFECE||MX
AAIP|Agencia de Acceso a la Información Pública,Agency of Access to Public Information,Agency for Access to Public Information,Argentina's data protection agency|AR
SIC?|Superintendencia de Industria y Comercio,Superintendence of Industry and Commerce,SuperIndustria,Superindustria,Colombia's Superintendence of Industry and Commerce|CO
Consejo para la Transparencia|Chile Consejo|CL
APDP Chile|Agencia de Protección de Datos Personales|CL
SERNAC||CL
ANPD Peru|Peru ANPD,Autoridad Nacional de Protección de Datos Personales|PE
Indecopi||PE
URCDP|Unidad Reguladora y de Control de Datos Personales,Uruguay's data protection authority|UY
SPDP Ecuador|Superintendencia de Protección de Datos Personales|EC
PRODHAB|Agencia de Protección de Datos de los Habitantes|CR
ANTAI|Panama ANTAI,Autoridad Nacional de Transparencia y Acceso a la Información|PA
AGESIC||UY
OIC Jamaica|Office of the Information Commissioner Jamaica|JM
Barbados DPC|Barbados Data Protection Commissioner|BB
Bermuda PrivCom|Office of the Privacy Commissioner for Bermuda,PrivCom|BM
Cayman Ombudsman||KY
Bahamas Data Protection Commissioner||BS
Manitoba Ombudsman||CA
OIPC Nova Scotia|Nova Scotia privacy commissioner,Information and Privacy Commissioner for Nova Scotia|CA
OIPC Yukon|Yukon privacy commissioner|CA
New Brunswick Ombud||CA
FinCEN||US
OCC?|Office of the Comptroller of the Currency|US
Department of Labor|US Department of Labor,U.S. Department of Labor|US
Department of Commerce|Commerce Department,U.S. Department of Commerce|US
CMS?|Centers for Medicare & Medicaid Services|US
NYC Commission on Human Rights||US-NY
Colorado Civil Rights Division||US-CO
Illinois Department of Human Rights||US-IL
Santa Clara County Counsel||US-CA
IFT?|Instituto Federal de Telecomunicaciones|MX
CONDUSEF||MX
CRC Colombia||CO
Banco Central do Brasil|Central Bank of Brazil|BR
ENACOM||AR
`;
