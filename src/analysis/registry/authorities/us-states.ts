/**
 * States of the United States, whose attorneys general enforce privacy laws: name, code, attorneys known by name, with
 * "?" where many are called so: they count only with their office.
 */
export const usStates = `
Alabama|AL|Steve Marshall?
Alaska|AK|Treg Taylor
Arizona|AZ|Kris Mayes
Arkansas|AR|Tim Griffin?
California|CA|Rob Bonta,Bonta
Colorado|CO|Phil Weiser
Connecticut|CT|William Tong
Delaware|DE|Kathy Jennings
Florida|FL|James Uthmeier,Ashley Moody
Georgia|GA|Chris Carr?
Hawaii|HI|Anne Lopez?
Idaho|ID|Raúl Labrador
Illinois|IL|Kwame Raoul
Indiana|IN|Todd Rokita
Iowa|IA|Brenna Bird
Kansas|KS|Kris Kobach
Kentucky|KY|Russell Coleman?
Louisiana|LA|Liz Murrill
Maine|ME|Aaron Frey
Maryland|MD|Anthony Brown?,Anthony G. Brown
Massachusetts|MA|Andrea Campbell,Andrea Joy Campbell
Michigan|MI|Dana Nessel
Minnesota|MN|Keith Ellison
Mississippi|MS|Lynn Fitch
Missouri|MO|Andrew Bailey?,Catherine Hanaway
Montana|MT|Austin Knudsen
Nebraska|NE|Mike Hilgers
Nevada|NV|Aaron Ford?
New Hampshire|NH|John Formella
New Jersey|NJ|Matthew Platkin,Platkin,Matt Platkin
New Mexico|NM|Raúl Torrez,Raul Torrez
New York|NY|Letitia James
North Carolina|NC|Jeff Jackson?
North Dakota|ND|Drew Wrigley
Ohio|OH|Dave Yost
Oklahoma|OK|Gentner Drummond
Oregon|OR|Dan Rayfield,Ellen Rosenblum
Pennsylvania|PA|Dave Sunday?,Michelle Henry?
Rhode Island|RI|Peter Neronha
South Carolina|SC|Alan Wilson?
South Dakota|SD|Marty Jackley
Tennessee|TN|Jonathan Skrmetti,Skrmetti
Texas|TX|Ken Paxton,Paxton
Utah|UT|Derek Brown?,Sean Reyes
Vermont|VT|Charity Clark
Virginia|VA|Jason Miyares,Jay Jones?
Washington|WA|Nick Brown?,Bob Ferguson?
West Virginia|WV|JB McCuskey,Patrick Morrisey
Wisconsin|WI|Josh Kaul
Wyoming|WY|Bridget Hill?,Keith Kautz
District of Columbia|DC|Brian Schwalb,Karl Racine
`;
