package accuracy_test

// readSentences hold what reading public articles by eye brought to light, in
// words of our own.
var readSentences = []marked{
	{"brackets", "{Twelve men|12 men arrest} (all from the coast) were arrested."},
	{"brackets", "The source said \"{three guards|3 guards death}\" were killed in the yard."},
	{"brackets", "The Marine Guild (MG) has freed {nine crewmen|9 crewmen release}."},
	{"brackets", "A tanker sank with {six sailors|6 sailors -} ({two of them|2 sailors -} cooks) aboard."},
	{"change", "Divers found more bodies, raising the death toll from {fourteen|14 toll death} to {31|31 toll death}."},
	{"change", "The toll went from {60|60 toll death} to {75|75 toll death} overnight."},
	{"change", "The mill will hire {from 10 to 12 cooks|10-12 cooks hiring}."},
	{"change", "The blast killed {12|12 people death} and injured {nine|9 people injury} more."},
	{"ages", "She met the brothers Bo Lind and Al Lind, 40 and 49, at a bar."},
	{"ages", "The dead were aged nine, ten, 31 and 49."},
	{"ages", "The choir took children aged five, six and eleven."},
	{"labels", "Storms classified as category 3 or above are rare here."},
	{"labels", "It caused 15 cancers per 100,000 adults, or so they say."},
	{"labels", "The glue melts at 450°F, not at 200°F."},
	{"labels", "The Boeing 747 left late. The crew say the 747 was sound and the other 747 was not."},
	{"state", "{A total of 39|39 people death} are confirmed dead."},
	{"state", "{Twelve hikers|12 hikers death} are feared dead."},
	{"state", "{Six sailors|6 sailors missing} were reported missing."},
	{"company", "He died at home with his {two daughters|2 daughters -} at his bedside."},
	{"company", "He fled along with {three aides|3 aides displacement}."},
	{"company", "The chamber voted to hold {two ministers|2 ministers -} in contempt."},
	{"company", "The vigil was attended by {thousands|+2000 people -}."},
	{"company", "All but one of the {sixteen|16 people -} on board lived."},
}
