package claim

// Relation tells how a count's value relates to the true number.
type Relation string

// The relations of the annotation guide.
const (
	Exact      Relation = "exact"
	About      Relation = "about"
	AtLeast    Relation = "at_least"
	MoreThan   Relation = "more_than"
	AtMost     Relation = "at_most"
	LessThan   Relation = "less_than"
	Range      Relation = "range"
	Indefinite Relation = "indefinite"
)

// Countable tells what sort of thing is counted.
type Countable string

// The sorts of countable things.
const (
	People Countable = "people"
	Groups Countable = "groups"
	Things Countable = "things"
	Events Countable = "events"
)

// Count says how many of something there are.
type Count struct {
	// Value is nil where the number is indefinite; the low end of a range.
	Value    *float64
	Min, Max *float64
	Relation Relation
	Noun     string // the counted phrase as written: "cartel operatives"
	Head     string // its head noun as written: "operatives"
	Of       Countable
	Event    *Event
	// Parts are the ids of the counts that this one is the total of.
	Parts []string
}

// Event is the happening that the counted things take part in as its theme.
type Event struct {
	Type        string // a kind of the lexicon: "extradition"
	Trigger     string // the word that tells so: "sent"
	Agent       string // who did it, as written, or ""
	Origin      string
	Destination string
	Place       string // where it happened, if it is no movement
	Date        string // TIMEX3 value, or ""
}

// Date is a point or stretch of time.
type Date struct {
	Value    string // TIMEX3 value: "2025-08-12", "P90D", "PRESENT_REF"
	Kind     string // date, time, duration, set
	Grain    string // minute, hour, day, week, month, quarter, season, half, year, decade …
	From, To string // first and last calendar day, YYYY-MM-DD, or "" where there is none
	Relative bool   // resolved against the publication date or another date
	Modifier string // TIMEX3 mod: START, MID, END, APPROX, MORE_THAN … or ""
}

// Person is somebody mentioned by name.
type Person struct {
	Name        string // the fullest name without titles
	Aliases     []string
	Role        string
	Affiliation string
	Author      bool
	Mentions    []Mention
}

// Organization is a body with a proper name.
type Organization struct {
	Name     string
	Acronym  string
	Aliases  []string
	Kind     string // a kind of the annotation guide: government, company, media …
	Country  string // English short name, or ""
	Mentions []Mention
}

// Assurance is a commitment by a party, or its refusal.
type Assurance struct {
	Giver         *Party // nil if unnamed
	Recipient     *Party
	Kind          string // no_death_penalty, fair_trial …
	Commitment    string // the act forsworn or promised, as written
	Beneficiaries *Beneficiaries
	Refused       bool
}

// Beneficiaries are those whom an assurance covers.
type Beneficiaries struct {
	Value float64
	Text  string
}

// Place is a place mentioned by name.
type Place struct {
	Name     string
	Kind     string // country, capital, city, region, other
	Country  string // English short name of the country that it lies in, or ""
	Mentions []Mention
}

// Quote is what somebody is said to have said.
type Quote struct {
	Speaker *Party // nil if the article does not say
	Cue     string // "said", "according to", or ""
	Direct  bool   // wholly or partly in the speaker's own words
}

// Amount is a sum of money, a percentage or a measure.
type Amount struct {
	// Value is nil where the number is indefinite; the low end of a range. Pence
	// and cents are parts of their currency: 190p has the value 1.9.
	Value    *float64
	Min, Max *float64
	Unit     string // percent, percentage_point, or a unit in the singular: "tonne"; "" for money
	Currency string // ISO 4217, or "" where it is not money or the article does not say which
	Relation Relation
}
