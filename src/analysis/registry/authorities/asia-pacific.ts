/** Authorities of Asia and the Pacific. Format: see `./europe.ts`. */
export const asiaPacific = `
PIPC|Personal Information Protection Commission,Korea's Personal Information Protection Commission,South Korea's Personal Information Protection Commission,개인정보보호위원회|KR
KCC|Korea Communications Commission|KR
KFTC|Korea Fair Trade Commission|KR
KISA|Korea Internet & Security Agency|KR
PPC?|Personal Information Protection Commission,Personal Information Protection Commission Japan,Japan's Personal Information Protection Commission,個人情報保護委員会|JP
JFTC|Japan Fair Trade Commission|JP
CAC?|Cyberspace Administration of China,Chinese cyberspace regulator,China's cyberspace regulator,China's internet regulator,Chinese internet regulator,China's cyberspace administration,网信办,国家互联网信息办公室|CN
MIIT|Ministry of Industry and Information Technology|CN
TC260|National Information Security Standardization Technical Committee,National Technical Committee 260|CN
SAMR|State Administration for Market Regulation|CN
PCPD|Privacy Commissioner for Personal Data,Office of the Privacy Commissioner for Personal Data,Ada Chung,Privacy Commissioner?,Hong Kong Privacy Commissioner,Hong Kong's privacy commissioner,Hong Kong's Privacy Commissioner|HK
DSPDP Macau|Office for Personal Data Protection|MO
PDPC|Personal Data Protection Commission,Singapore's Personal Data Protection Commission,Singapore's PDPC|SG
IMDA|Infocomm Media Development Authority|SG
CCCS||SG
PDP Malaysia|JPDP,Malaysia's Personal Data Protection Department,Department of Personal Data Protection,Personal Data Protection Department,Malaysian Personal Data Protection Commissioner|MY
MCMC||MY
PDPC Thailand|PDPC,Thailand's PDPC,Thai PDPC,Personal Data Protection Committee|TH
NPC?|National Privacy Commission,Philippine privacy commission,Philippines privacy commission,Philippine National Privacy Commission,Philippines' National Privacy Commission|PH
Komdigi|Kominfo,Indonesia's communications ministry,Indonesian communications ministry,Ministry of Communication and Digital Affairs|ID
A05|Ministry of Public Security of Vietnam,Vietnam's Ministry of Public Security|VN
PDPC Taiwan|Personal Data Protection Commission,Taiwan's Personal Data Protection Commission|TW
MeitY|Meity,Ministry of Electronics and Information Technology,India's IT ministry,Indian IT ministry|IN
DPBI|Data Protection Board of India,Data Protection Board|IN
CCI?|Competition Commission of India|IN
TRAI|Telecom Regulatory Authority of India|IN
CERT-In||IN
UIDAI|Unique Identification Authority of India|IN
DPA Sri Lanka|Data Protection Authority of Sri Lanka|LK
Nepal Telecommunications Authority||NP
PTA Pakistan|Pakistan Telecommunication Authority|PK
NCCIA|National Cyber Crime Investigation Agency|PK
Bangladesh BTRC|BTRC|BD
OAIC|Office of the Australian Information Commissioner,Information Commissioner,Privacy Commissioner?,Australian Information Commissioner,Australian Privacy Commissioner,Australia's Privacy Commissioner,Australia's privacy commissioner,Australian privacy commissioner,Carly Kind|AU
eSafety|eSafety Commissioner,Julie Inman Grant,Australia's online safety regulator,Australian online safety regulator,eSafety Commission|AU
ACCC|Australian Competition and Consumer Commission,Australian Competition & Consumer Commission|AU
ACMA|Australian Communications and Media Authority|AU
ASIC?|Australian Securities and Investments Commission|AU
OVIC|Victorian Information Commissioner,Victoria's privacy commissioner,Victorian privacy commissioner,Victoria's privacy regulator,Victorian privacy regulator,Sean Morrison?,Victorian information commissioner,Victoria's information commissioner,Victoria's privacy watchdog,Office of the Victorian Information Commissioner|AU
IPC NSW|Information and Privacy Commission NSW,NSW Privacy Commissioner,NSW privacy commissioner,NSW Information Commissioner,NSW privacy watchdog|AU
OPC NZ|Office of the Privacy Commissioner New Zealand,New Zealand Privacy Commissioner,New Zealand's Privacy Commissioner,Privacy Commissioner?,OPC?,NZ Privacy Commissioner,NZ's Privacy Commissioner,Office of the Privacy Commissioner,Michael Webster?|NZ
Commerce Commission|NZ Commerce Commission|NZ
Kazakhstan MDDIAI|Ministry of Digital Development Kazakhstan|KZ
CCPA India|Central Consumer Protection Authority|IN
RBI?|Reserve Bank of India|IN
METI|Ministry of Economy Trade and Industry|JP
MIC Japan|Ministry of Internal Affairs and Communications|JP
MSIT|Ministry of Science and ICT|KR
MAS?|Monetary Authority of Singapore|SG
CSA Singapore|Cyber Security Agency of Singapore|SG
HKMA|Hong Kong Monetary Authority|HK
MPS China|Ministry of Public Security|CN
CVERC|National Computer Virus Emergency Response Center|CN
ETDA||TH
DICT Philippines|Department of Information and Communications Technology|PH
OIC Queensland|Queensland Information Commissioner,Office of the Information Commissioner Queensland|AU
OAIC Western Australia|Western Australia Information Commissioner|AU
Australian Human Rights Commission|AHRC|AU
Human Rights Commission NZ||NZ
AITI Brunei|AITI|BN
Uzbekistan State Personalization Center||UZ
Cambodia MPTC||KH
Mongolia NHRC|National Human Rights Commission of Mongolia|MN
`;
