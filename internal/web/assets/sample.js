// Invented articles to try the page with. No such places, people or events.

/** One article. */
export const article = {
  name: "Sample article",
  date: "2024-03-07",
  text: `Norland flies 14 accused smugglers to Eastmark
By Ada Quill and Jonas Reed

PORT ELLERY, Norland — Norland handed 14 people accused of smuggling over to Eastmark on Tuesday, the second transfer this year, after Eastmark promised that none of them would face the death penalty.

The 14 left in two military aircraft before dawn, Interior Minister Tomas Vell told reporters. Another nine were extradited in January, he said, which brings the total to 23.

“Nobody will hang for a crate of cigarettes,” Mr. Vell said. “We have that in writing.”

The Eastmark Ministry of Justice pledged to give the 14 a fair trial and guaranteed that they would not be sent on to a third country. It declined to rule out life sentences.

Some 200 officers of the Norland Coast Guard took part in the raids of Feb. 12, in which at least three officers were injured and more than 40 crates were seized. The Coast Guard denied that two of the suspects had been killed.

Six more people could be handed over by the end of April if a court in Port Ellery agrees, according to Lena Hartwig, a lawyer for the Harbour Rights League (HRL).

Also read: How the harbour became a crossroads
Sign up for our newsletter to get the day's stories in your inbox.
`,
};

/** Three reports of one event that agree, differ and follow one another. */
export const reports = [
  {
    name: "Port Ellery Courier",
    date: "2024-05-14",
    text: `Ferry fire off Port Ellery kills five

PORT ELLERY, Norland — Five people were killed and 31 were injured when a fire broke out on a ferry off Port Ellery on Monday evening, the Norland Coast Guard said.

The coast guard rescued 118 passengers, Captain Mira Sund said. Two crew members were missing on Tuesday.

Transport Minister Olaf Brandt promised the families a full inquiry.
`,
  },
  {
    name: "Eastmark Wire",
    date: "2024-05-14",
    text: `Norland ferry blaze leaves five dead

Five people died in a blaze aboard a passenger ferry near Port Ellery on Monday, according to the Norland Coast Guard, and 28 people were injured.

Rescuers saved 118 passengers in the night. “The sea was calm, and that is all the luck we had,” said Captain Mira Sund.
`,
  },
  {
    name: "Morning Ledger",
    date: "2024-05-15",
    text: `Ferry fire off Norland has now killed seven

PORT ELLERY, Norland — Seven people were killed in Monday's ferry fire, the Norland Coast Guard said on Wednesday, after two more of the injured died in hospital.

The fire broke out on Monday evening. In all, seven people were killed: four passengers were killed and three crew members were killed. Another 31 people were injured and 118 passengers were rescued.

Transport Minister Olaf Brandt said the inquiry would begin on Friday.
`,
  },
];
