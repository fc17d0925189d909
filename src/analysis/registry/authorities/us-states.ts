/** States of the United States, whose attorneys general enforce privacy laws: name, code, attorneys known by name. */
export const usStates = `
Alabama|AL|
Alaska|AK|
Arizona|AZ|Kris Mayes
Arkansas|AR|Tim Griffin
California|CA|Rob Bonta
Colorado|CO|Phil Weiser
Connecticut|CT|William Tong
Delaware|DE|Kathy Jennings
Florida|FL|James Uthmeier
Georgia|GA|
Hawaii|HI|
Idaho|ID|Raúl Labrador
Illinois|IL|Kwame Raoul
Indiana|IN|Todd Rokita
Iowa|IA|Brenna Bird
Kansas|KS|Kris Kobach
Kentucky|KY|Russell Coleman
Louisiana|LA|Liz Murrill
Maine|ME|Aaron Frey
Maryland|MD|
Massachusetts|MA|Andrea Campbell,Andrea Joy Campbell
Michigan|MI|Dana Nessel
Minnesota|MN|
Mississippi|MS|Lynn Fitch
Missouri|MO|
Montana|MT|Austin Knudsen
Nebraska|NE|Mike Hilgers
Nevada|NV|
New Hampshire|NH|
New Jersey|NJ|Matthew Platkin
New Mexico|NM|Raúl Torrez,Raul Torrez
New York|NY|Letitia James
North Carolina|NC|
North Dakota|ND|
Ohio|OH|
Oklahoma|OK|
Oregon|OR|
Pennsylvania|PA|
Rhode Island|RI|
South Carolina|SC|
South Dakota|SD|
Tennessee|TN|Jonathan Skrmetti
Texas|TX|Ken Paxton,Paxton
Utah|UT|
Vermont|VT|
Virginia|VA|
Washington|WA|
West Virginia|WV|
Wisconsin|WI|
Wyoming|WY|
District of Columbia|DC|
`;
