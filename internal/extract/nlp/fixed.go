package nlp

// fixedTags are the words whose tag the model must not guess: they have one
// only in news, and the model errs on them.
var fixedTags = map[string]string{
	"a.m.": "NN", "p.m.": "NN",
	"Monday": "NNP", "Tuesday": "NNP", "Wednesday": "NNP", "Thursday": "NNP", "Friday": "NNP", "Saturday": "NNP", "Sunday": "NNP",
	"January": "NNP", "February": "NNP", "April": "NNP", "June": "NNP", "July": "NNP", "September": "NNP",
	"October": "NNP", "November": "NNP", "December": "NNP",
	"hostages": "NNS", "detainees": "NNS", "extradition": "NN", "extraditions": "NNS", "wept": "VBD",
	"amid": "IN", "dozens": "NNS", "scores": "NNS", "gunmen": "NNS", "percent": "NN", "spokesperson": "NN", "undersecretary": "NN",
	"US": "NNP", "UK": "NNP", "EU": "NNP", "UN": "NNP", "UAE": "NNP",
	"alive": "JJ", "afloat": "JJ", "adrift": "JJ", "asleep": "JJ", "unhurt": "JJ", "unharmed": "JJ", "missing": "JJ", "unaccounted": "JJ", "untraced": "JJ", "remaining": "JJ", "remain": "VBP", "overnight": "RB",
	"baseless": "JJ", "groundless": "JJ", "mistaken": "JJ", "proved": "VBD", "stood": "VBD",
	"homeless": "JJ", "redundant": "JJ", "hostage": "NN", "dong": "NN", "baht": "NN", "taka": "NN", "naira": "NN",
	"forint": "NN", "rupiah": "NN", "ringgit": "NN", "yuan": "NN", "hryvnia": "NN", "zloty": "NN", "rand": "NN",
	"council": "NN", "councils": "NNS", "fentanyl": "NN", "tonnes": "NNS", "litres": "NNS", "km": "NN", "plc": "NNP",
}
