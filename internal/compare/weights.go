package compare

// Weight is one row of the table by which claims are matched.
type Weight struct {
	Feature string
	Weight  float64
	Doc     string
}

// The features that count for or against two claims being one fact.
const (
	sameValue     = "value"
	rareValue     = "rare_value"
	sameEvent     = "event"
	kinEvent      = "kin_event"
	sameFigure    = "told_again"
	sameClaim     = "same_as"
	sameDay       = "same_day"
	dateWithin    = "date_within"
	dateNear      = "date_near"
	sameNoun      = "noun"
	sameTheme     = "theme"
	otherSort     = "other_sort"
	otherNoun     = "other_noun"
	sameAgent     = "agent"
	otherAgent    = "other_agent"
	samePlace     = "place"
	otherPlace    = "other_place"
	sameOrigin    = "origin"
	sameGoal      = "destination"
	sharedContext = "context"
	sameSentence  = "sentence"
	partOfWhole   = "part"
	otherMood     = "modality"
	leading       = "leading"
	samePromise   = "kind"
	sharedPromise = "commitment"
	sameGiver     = "giver"
	giverCountry  = "giver_country"
	otherGiver    = "other_giver"
	sameRecipient = "recipient"
	sameCovered   = "beneficiaries"
)

// Weights is the table of features. A pair joins where the weights of its
// features add up to the threshold of its type and no veto speaks.
var Weights = []Weight{
	{sameValue, 3, "the same number"},
	{rareValue, 1, "a number of ten or more, which two facts rarely share by chance; half of it for round ones, double for long ones"},
	{sameEvent, 2, "the same kind of happening"},
	{kinEvent, 1, "kinds of happenings that reports use for one another, such as arrest and detention"},
	{sameFigure, 2, "the 26 of a report that told of 26 before"},
	{sameClaim, 3, "the extractor takes the two for the same claim of one report"},
	{sameDay, 2, "the same day, week, month or year"},
	{dateWithin, 1, "one date lies within the other"},
	{dateNear, -2, "days that differ, but by no more than three"},
	{sameNoun, 1, "the same head noun"},
	{sameTheme, 0.5, "nouns that may mean the same people or things"},
	{otherSort, -1, "people in one, things, groups or events in the other"},
	{otherNoun, -1, "different nouns for things, groups or events"},
	{sameAgent, 1, "the same doer, or doers of the same country"},
	{otherAgent, -0.5, "doers that are not known to be the same"},
	{samePlace, 1, "in the same place"},
	{otherPlace, -1, "in places that are not known to be the same"},
	{sameOrigin, 1, "from the same place"},
	{sameGoal, 1, "to the same place"},
	{sharedContext, 2.5, "shared words of the sentences; the weight is for all of them, and less for fewer"},
	{sameSentence, 3, "the same sentence, word for word"},
	{partOfWhole, -2, "one is told as a part of another figure"},
	{otherMood, -0.5, "one is planned, possible or alleged, the other not"},
	{leading, 1, "the figure that each of two reports tells first of a happening"},
	{samePromise, 2, "the same kind of assurance"},
	{sharedPromise, 2, "shared words of the commitments; the weight is for all of them, and less for fewer"},
	{sameGiver, 2, "the same giver"},
	{giverCountry, 1.5, "givers of the same country, one of them perhaps the country itself"},
	{otherGiver, -2, "givers that are not known to be the same"},
	{sameRecipient, 1, "the same recipient"},
	{sameCovered, 1, "the same number of beneficiaries"},
}

// The thresholds, by what is matched.
const (
	// countThreshold: the same number in the same kind of happening is 5, and
	// needs half a point more; without a happening it needs noun and context.
	countThreshold = 5.5
	// questionThreshold: figures of the same happening that differ, where each
	// report tells its own first; with nouns that set people apart it needs more.
	questionThreshold = 3.5
	// assuranceThreshold: kind and giver, or kind, recipient and context.
	assuranceThreshold = 3.5
	// amountThreshold: different amounts of the same thing, the only ones in
	// each report, need a third of the words around.
	amountThreshold = 2.8
)

// The vetoes: what forbids a pair whatever its score.
const (
	vetoValue     = "the numbers differ"
	vetoDate      = "the dates exclude each other"
	vetoSameDays  = "one report tells of both days"
	vetoTheme     = "the nouns set different people apart"
	vetoEvent     = "different kinds of happenings"
	vetoNoun      = "different nouns without a happening that both share"
	vetoAgent     = "the doers are of different countries"
	vetoPlace     = "in different countries"
	vetoOrigin    = "from different countries"
	vetoGoal      = "to different countries"
	vetoGiver     = "the givers are of different countries"
	vetoRecipient = "the recipients are of different countries"
	vetoRefused   = "given in one, refused in the other"
	vetoSurname   = "the name has more than one bearer"
	vetoToldApart = "one report tells the two apart"
	vetoBothTold  = "one report tells both figures"
)

// Limits that keep the work near-linear.
const (
	// maxCandidates bounds the facts that one claim is matched with.
	maxCandidates = 24
	// maxDecisions bounds what an explanation lists.
	maxDecisions = 5000
	// maxContext bounds the words of the sentences that a fact remembers.
	maxContext = 64
)

// kin are the kinds of happenings that reports use for one another.
var kin = map[string]string{
	"detention": "arrest", "deportation": "extradition", "execution": "death", "missing": "kidnapping",
}

// kinOf returns the kind that stands for a kind and its kin.
func kinOf(kind string) string {
	if k, ok := kin[kind]; ok {
		return k
	}
	return kind
}

// nearDays is how far apart two days may be and still be one day told wrongly.
const nearDays = 3

// rareFrom is the least number that counts as rare.
const rareFrom = 10

var weightOf = func() map[string]float64 {
	m := make(map[string]float64, len(Weights))
	for _, w := range Weights {
		m[w.Feature] = w.Weight
	}
	return m
}()

// evidence gathers what speaks for and against one pair.
type evidence struct {
	explain bool
	score   float64
	factors []Factor
	veto    string
}

// add counts a feature, share of its weight where it holds in part.
func (e *evidence) add(feature string, share float64, detail func() string) {
	weight := weightOf[feature] * share
	e.score += weight
	if e.explain {
		e.factors = append(e.factors, Factor{Feature: feature, Weight: weight, Detail: detail()})
	}
}

// forbid notes the first veto.
func (e *evidence) forbid(why string) {
	if e.veto == "" {
		e.veto = why
	}
}

// lost reports whether nothing more need be weighed: a veto has spoken, and
// nobody asks for the whole story.
func (e *evidence) lost() bool { return e.veto != "" && !e.explain }

func (e *evidence) joins(threshold float64) bool { return e.veto == "" && e.score >= threshold }

// decide records a decision, where an explanation is asked for.
func (w *work) decide(left, right Ref, e *evidence, threshold float64, joined bool) {
	if !w.options.Explain || len(w.decisions) >= maxDecisions {
		return
	}
	w.decisions = append(w.decisions, Decision{
		Left: left, Right: right, Joined: joined, Score: e.score, Threshold: threshold, Factors: e.factors, Veto: e.veto,
	})
}
