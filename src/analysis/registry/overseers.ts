/** Who oversees what where, beside people's data: kind | place: authority, ... */
export const overseers = `
competition|UK:CMA,EU:European Commission,DE:Bundeskartellamt,FR:Autorité de la concurrence,IT:AGCM,ES:CNMC,NL:ACM,IE:CCPC,PL:UOKiK,HU:GVH,AT:BWB,CH:WEKO,TR:Rekabet Kurumu,AU:ACCC,JP:JFTC,KR:KFTC,IN:CCI,CN:SAMR,SG:CCCS,CA:Competition Bureau,BR:CADE,MX:COFECE,PE:Indecopi,CO:SIC,ZA:Competition Commission South Africa,NZ:Commerce Commission,US:FTC,RU:FAS
consumer|US:FTC,UK:CMA,IT:AGCM,NL:ACM,NO:Forbrukertilsynet,SE:Konsumentverket,DK:Forbrugerombudsmanden,FI:KKV,PL:UOKiK,FR:DGCCRF,RO:ANPC,HU:GVH,IE:CCPC,AU:ACCC,NZ:Commerce Commission,BR:Senacon,MX:Profeco,CL:SERNAC,CO:SIC,PE:Indecopi,IN:CCPA India,NG:FCCPC
media|UK:Ofcom,AU:eSafety,IE:Coimisiún na Meán,FR:Arcom,IT:AGCOM,DE:Bundesnetzagentur,US:FCC,RU:Roskomnadzor,KR:KCC,CA:CRTC,MY:MCMC,ID:Komdigi,CN:CAC,TR:BTK,IN:TRAI,ES:CNMC,AT:RTR,BE:BIPT,PT:ANACOM,BR:Anatel,SG:IMDA,PK:PTA Pakistan
`;
