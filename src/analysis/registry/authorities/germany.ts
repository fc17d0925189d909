/** The federation's and the Länder's authorities. Format: see `./europe.ts`. */
export const germany = `
BfDI|Germany's data protection commissioner,German federal data protection commissioner,Bundesbeauftragte für den Datenschutz,Bundesbeauftragter für den Datenschutz,Bundesbeauftragten für den Datenschutz,German Federal Commissioner for Data Protection,Germany's federal data protection commissioner,German Data Protection Commissioner,Bundesdatenschutzbeauftragte,Bundesdatenschutzbeauftragter,Bundesdatenschutzbeauftragten,Federal Commissioner for Data Protection and Freedom of Information,Louisa Specht-Riemenschneider,Ulrich Kelber|DE
DSK?|Datenschutzkonferenz,Konferenz der unabhängigen Datenschutzaufsichtsbehörden,German Data Protection Conference,Data Protection Conference|DE
HmbBfDI|Hamburgischer Datenschutzbeauftragter,Hamburg's data protection commissioner,Hamburg Commissioner for Data Protection,Hamburg DPA,Hamburg data protection authority,Hamburg Data Protection Authority,Hamburgische Beauftragte für Datenschutz,Hamburgischer Beauftragter für Datenschutz,Hamburg Data Protection Commissioner,Hamburg's data protection,Hamburger Datenschützer,Hamburgischer Datenschutz,Hamburger Datenschutzbeauftragte,Hamburger Datenschutzbeauftragter,Hamburger Datenschutzbeauftragten,Hamburgs Datenschutzbeauftragter,Hamburg privacy watchdog,Thomas Fuchs?|DE
LfDI Bremen|Bremens Datenschutzbeauftragte,Bremens Datenschutzbeauftragter,Bremer Datenschutzbeauftragter,Bremer Datenschutz,Landesbeauftragte für Datenschutz Bremen,Landesbeauftragte für Datenschutz und Informationsfreiheit Bremen,Bremen data protection,Bremer Datenschutzbeauftragte|DE
LfDI Baden-Württemberg|LfDI BW,LfDI BaWü,Landesbeauftragter für den Datenschutz Baden-Württemberg,Baden-Württemberg data protection,Tobias Keber|DE
BayLDA|bayerische Datenschützer,Landesamt für Datenschutzaufsicht,Bavaria's data protection authority,Bavarian data protection regulator,Bayerisches Landesamt für Datenschutzaufsicht,Bavarian data protection,Bavarian State Office for Data Protection,Bavarian DPA,Bavarian Data Protection Authority,bayerische Datenschutzaufsicht|DE
BayLfD|Bayerischer Landesbeauftragter für den Datenschutz|DE
BlnBDI|Berlins Datenschutzbeauftragte,Berlin privacy commissioner,Berlin Commissioner for Data Protection,Berliner Beauftragte für Datenschutz,Berliner Datenschutzbeauftragte,Berliner Datenschutzbeauftragten,Berlin data protection,Berlin's data protection commissioner,Berlin DPA,Meike Kamp|DE
LDA Brandenburg|Brandenburgs Datenschutzbeauftragte,brandenburgische Datenschutzbeauftragte,Landesbeauftragte für den Datenschutz Brandenburg,Brandenburg data protection|DE
HBDI|Hessens Datenschutzbeauftragter,Hessens Datenschutzbeauftragte,Hessischer Beauftragter für Datenschutz,Hessische Beauftragte für Datenschutz,hessischer Datenschutzbeauftragter,hessische Datenschutzbeauftragte,hessischen Datenschutzbeauftragten,Hesse data protection,Hessian data protection|DE
LfDI Mecklenburg-Vorpommern|Mecklenburg-Western Pomerania data protection,Mecklenburg-Vorpommerns Datenschutzbeauftragter,Landesbeauftragter für Datenschutz Mecklenburg-Vorpommern|DE
LfD Niedersachsen|Niedersachsens Datenschutzbeauftragter,Niedersachsens Datenschutzbeauftragte,Lower Saxony data protection,Landesbeauftragte für den Datenschutz Niedersachsen,Landesbeauftragter für den Datenschutz Niedersachsen,niedersächsische Datenschutzbeauftragte,State Commissioner for Data Protection of Lower Saxony|DE
LDI NRW|nordrhein-westfälische Datenschutzbeauftragte,NRW-Datenschutzbeauftragte,Landesdatenschutzbeauftragte NRW,Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen,North Rhine-Westphalia data protection,NRW data protection|DE
LfDI Rheinland-Pfalz|rheinland-pfälzischer Datenschutzbeauftragter,rheinland-pfälzische Datenschutzbeauftragte,Landesbeauftragter für den Datenschutz Rheinland-Pfalz,Rhineland-Palatinate data protection|DE
UDZ Saarland|Saarland data protection,saarländische Datenschutzbeauftragte,Unabhängiges Datenschutzzentrum Saarland|DE
SDTB|Sachsens Datenschutzbeauftragte,Sächsische Datenschutz- und Transparenzbeauftragte,sächsische Datenschutzbeauftragte,Saxon data protection|DE
LfD Sachsen-Anhalt|Saxony-Anhalt data protection,Sachsen-Anhalts Datenschutzbeauftragte,Landesbeauftragte für den Datenschutz Sachsen-Anhalt|DE
ULD|Landesbeauftragte für Datenschutz Schleswig-Holstein,Schleswig-Holsteins Datenschutzbeauftragte,Unabhängiges Landeszentrum für Datenschutz,Schleswig-Holstein data protection|DE
TLfDI|Thüringens Datenschutzbeauftragter,Landesbeauftragter für den Datenschutz Thüringen,Thüringer Landesbeauftragter für den Datenschutz,Thüringer Datenschutzbeauftragter,Thuringia data protection|DE
Bundeskartellamt|German competition authority,German cartel office,German antitrust,Germany's cartel office,Federal Cartel Office|DE
Bundesnetzagentur|BNetzA|DE
BSI?|Bundesamt für Sicherheit in der Informationstechnik|DE
BaFin||DE
Landesmedienanstalten|die medienanstalten,Medienanstalt|DE
BMJV|Bundesjustizministerium|DE
`;
