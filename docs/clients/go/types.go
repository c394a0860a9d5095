// Code generated from api/openapi.yaml; go test ./docs/clients -update writes it anew. DO NOT EDIT.

package main

// Article: is Article of the contract.
type Article struct {
	// The article as a reader sees it, paragraphs on lines of their own. Offsets count in this string. An unpaired surrogate escape is read as U+FFFD.
	Text string `json:"text"`
	// The day of publication, as YYYY-MM-DD or as an RFC 3339 time.
	PublishedAt string `json:"published_at,omitempty"`
	// The headline, where it is not part of the text.
	Title string `json:"title,omitempty"`
	// The client's name for the article; echoed.
	ID string `json:"id,omitempty"`
	// Where the article was published.
	URL string `json:"url,omitempty"`
}

// Extraction: is Extraction of the contract.
type Extraction struct {
	Document Document   `json:"document"`
	Offsets  OffsetUnit `json:"offsets"`
	Ruleset  Ruleset    `json:"ruleset"`
	// False where the time budget ended before the article did.
	Complete bool      `json:"complete"`
	Warnings []Warning `json:"warnings"`
	// In reading order.
	Claims      []Claim      `json:"claims"`
	Explanation *Explanation `json:"explanation,omitempty"`
}

// Document: is Document of the contract.
type Document struct {
	// As the request gave it; absent where it gave none.
	ID string `json:"id,omitempty"`
	// Of the text in UTF-8.
	SHA256 string `json:"sha256"`
	// ISO 639-1.
	Language string    `json:"language"`
	Length   int       `json:"length"`
	Anchor   *Anchor   `json:"anchor,omitempty"`
	Zones    []Zone    `json:"zones"`
	Metadata *Metadata `json:"metadata,omitempty"`
	// What `start`, `end` and `length` count in, where it is not the string that the request held: the article of a page or news object.
	Text string `json:"text,omitempty"`
}

// Metadata: What a page or news object says of itself; members that it does not tell are absent.
type Metadata struct {
	Title       string `json:"title,omitempty"`
	Byline      string `json:"byline,omitempty"`
	PublishedAt string `json:"published_at,omitempty"`
	URL         string `json:"url,omitempty"`
	Site        string `json:"site,omitempty"`
	// As tagged: en-GB.
	Language string `json:"language,omitempty"`
}

// NewsObject: A news object in IPTC's ninjs, versions 1 to 3. Read are `uri`, `headline` or `headlines`, `byline` or `by`, `body_html`, `body_xhtml`, `body_text` or `bodies`, `versioncreated`, `firstcreated` and `language`, in either spelling of their case; all else is passed over.
type NewsObject map[string]any

// BatchLine: The answer to one line of a batch.
type BatchLine struct {
	// Its number in the request, blank lines counted.
	Line int `json:"line"`
	// As the line gave it, where it could be read; absent where it gave none.
	ID      string      `json:"id,omitempty"`
	Result  *Extraction `json:"result,omitempty"`
	Problem *Problem    `json:"problem,omitempty"`
}

// BatchEnd: The last line of a batch.
type BatchEnd struct {
	Totals  BatchEndTotals `json:"totals"`
	Problem *Problem       `json:"problem,omitempty"`
}

// BatchEndTotals: is BatchEndTotals of the contract.
type BatchEndTotals struct {
	// Lines answered.
	Lines    int `json:"lines"`
	Results  int `json:"results"`
	Problems int `json:"problems"`
	// Results that the time budget cut.
	Incomplete int `json:"incomplete"`
	Claims     int `json:"claims"`
	// The request was read to its end.
	Complete bool `json:"complete"`
}

// AnnotationPage: W3C Web Annotations: an annotation a claim. Its target quotes the words and gives their position in code points; its body is the payload in terms of schema.org, and of `urn:factdesk:term:` where that has none.
type AnnotationPage struct {
	Context []any        `json:"@context"`
	ID      string       `json:"id"`
	Type    string       `json:"type"`
	Items   []Annotation `json:"items"`
}

// Annotation: is Annotation of the contract.
type Annotation struct {
	ID                  string           `json:"id"`
	Type                string           `json:"type"`
	Motivation          string           `json:"motivation"`
	Body                AnnotationBody   `json:"body"`
	Target              AnnotationTarget `json:"target"`
	FactdeskRule        string           `json:"factdesk:rule"`
	FactdeskConfidence  float64          `json:"factdesk:confidence"`
	FactdeskModality    string           `json:"factdesk:modality"`
	FactdeskNegated     bool             `json:"factdesk:negated"`
	FactdeskAttribution map[string]any   `json:"factdesk:attribution,omitempty"`
}

// AnnotationBody: is AnnotationBody of the contract.
type AnnotationBody struct {
	Type string `json:"type"`
}

// AnnotationTarget: is AnnotationTarget of the contract.
type AnnotationTarget struct {
	// The address of the article or the hash of its text.
	Source   string `json:"source"`
	Selector []any  `json:"selector"`
}

// Anchor: The day against which relative dates were resolved; absent where there was none.
type Anchor struct {
	Date string `json:"date"`
	// Given with the request, read from the page or news object, or from a dateline with a year.
	From string `json:"from"`
}

// Zone: is Zone of the contract.
type Zone struct {
	Kind  ZoneKind `json:"kind"`
	Start Offset   `json:"start"`
	End   Offset   `json:"end"`
}

// Warning: is Warning of the contract.
type Warning struct {
	// Stable, for programs.
	Code string `json:"code"`
	// For people.
	Detail string `json:"detail"`
}

// Claim: One envelope, and one payload under the key that `type` names.
type Claim struct {
	// A hash of document, type, span and value; the same in every answer.
	ID   string    `json:"id"`
	Type ClaimType `json:"type"`
	// The words, exactly as they stand between start and end.
	Text     string   `json:"text"`
	Start    Offset   `json:"start"`
	End      Offset   `json:"end"`
	Context  Context  `json:"context"`
	Sentence Range    `json:"sentence"`
	Zone     ZoneKind `json:"zone"`
	// The id of the rule, as /rules lists it.
	Rule       string  `json:"rule"`
	Confidence float64 `json:"confidence"`
	// The article says that it is not so.
	Negated     bool         `json:"negated"`
	Modality    string       `json:"modality"`
	Attribution *Attribution `json:"attribution,omitempty"`
	// The id of the first claim of the article that says the same; absent for that one.
	SameAs       string        `json:"same_as,omitempty"`
	Trace        *Trace        `json:"trace,omitempty"`
	Count        *Count        `json:"count,omitempty"`
	Date         *Date         `json:"date,omitempty"`
	Person       *Person       `json:"person,omitempty"`
	Organization *Organization `json:"organization,omitempty"`
	Assurance    *Assurance    `json:"assurance,omitempty"`
	Place        *Place        `json:"place,omitempty"`
	Quote        *Quote        `json:"quote,omitempty"`
	Amount       *Amount       `json:"amount,omitempty"`
}

// Context: The text just before and just after, up to about 30 code points, to find the place again.
type Context struct {
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

// Trace: How the claim came about; with `explain=1` only.
type Trace struct {
	// The parts that the rule saw, in the order of its work.
	Steps []Step `json:"steps"`
	// The words that set negation, modality and attribution.
	Cues []Step `json:"cues"`
	// The claims of the same type that this one displaced.
	Beaten []TraceBeaten `json:"beaten"`
}

// TraceBeaten: is TraceBeaten of the contract.
type TraceBeaten struct {
	Rule  string `json:"rule"`
	Text  string `json:"text"`
	Start Offset `json:"start"`
	End   Offset `json:"end"`
}

// Step: is Step of the contract.
type Step struct {
	Name  string `json:"name"`
	Text  string `json:"text"`
	Start Offset `json:"start"`
	End   Offset `json:"end"`
}

// Explanation: What was made of the place that `at` names.
type Explanation struct {
	At       Offset   `json:"at"`
	Zone     ZoneKind `json:"zone"`
	Sentence *Range   `json:"sentence,omitempty"`
	// The words of the sentence as the rules see them, with lemma and Penn Treebank tag.
	Words []ExplanationWords `json:"words"`
	// The ids of the claims that cover the place.
	Claims []string `json:"claims"`
	// What looked like a claim there, and why it is none.
	Misses []ExplanationMisses `json:"misses"`
}

// ExplanationWords: is ExplanationWords of the contract.
type ExplanationWords struct {
	Text  string `json:"text"`
	Lemma string `json:"lemma"`
	Tag   string `json:"tag"`
	Start Offset `json:"start"`
	End   Offset `json:"end"`
}

// ExplanationMisses: is ExplanationMisses of the contract.
type ExplanationMisses struct {
	Type   *ClaimType `json:"type,omitempty"`
	Reason string     `json:"reason"`
	Text   string     `json:"text"`
	Start  Offset     `json:"start"`
	End    Offset     `json:"end"`
}

// Attribution: Who says so; absent where the article says so itself.
type Attribution struct {
	Source string `json:"source"`
	// The word that attributes.
	Cue   string `json:"cue"`
	Start Offset `json:"start"`
	End   Offset `json:"end"`
}

// Count: How many of something there are.
type Count struct {
	// Null where the number is indefinite; the low end of a range.
	Value    *float64 `json:"value"`
	Min      *float64 `json:"min,omitempty"`
	Max      *float64 `json:"max,omitempty"`
	Relation string   `json:"relation"`
	// The counted phrase as written.
	Noun string `json:"noun"`
	// Its head noun.
	Head string `json:"head"`
	Of   string `json:"of"`
	// The ids of the counts that this one is the total of.
	Parts []string `json:"parts,omitempty"`
	Event *Event   `json:"event,omitempty"`
}

// Event: The happening that the counted things take part in as its theme; absent where the clause names none.
type Event struct {
	// A kind of happening: arrest, death, extradition …
	Type string `json:"type"`
	// The word that tells so.
	Trigger     string `json:"trigger"`
	Agent       string `json:"agent,omitempty"`
	Origin      string `json:"origin,omitempty"`
	Destination string `json:"destination,omitempty"`
	// Where it happened.
	Place string `json:"place,omitempty"`
	// A TIMEX3 value.
	Date string `json:"date,omitempty"`
}

// Date: A point or stretch of time, in the terms of TIMEX3 (ISO-TimeML).
type Date struct {
	Value string `json:"value"`
	Kind  string `json:"kind"`
	// minute, hour, day, week, month, quarter, season, half, year, decade …
	Grain string `json:"grain,omitempty"`
	// The first calendar day, YYYY-MM-DD.
	From string `json:"from,omitempty"`
	// The last calendar day, YYYY-MM-DD.
	To string `json:"to,omitempty"`
	// Resolved against another day.
	Relative bool `json:"relative"`
	// START, MID, END, APPROX …
	Modifier string `json:"modifier,omitempty"`
}

// Person: Somebody mentioned by name; one claim a person.
type Person struct {
	// The fullest name without titles.
	Name        string   `json:"name"`
	Aliases     []string `json:"aliases"`
	Role        string   `json:"role,omitempty"`
	Affiliation string   `json:"affiliation,omitempty"`
	// Named in a byline.
	Author   bool     `json:"author"`
	Mentions Mentions `json:"mentions"`
}

// Organization: A body with a proper name; one claim a body.
type Organization struct {
	Name     string   `json:"name"`
	Acronym  string   `json:"acronym,omitempty"`
	Aliases  []string `json:"aliases"`
	Kind     string   `json:"kind"`
	Country  string   `json:"country,omitempty"`
	Mentions Mentions `json:"mentions"`
}

// Assurance: A party binds itself to do or not to do something, or refuses to.
type Assurance struct {
	Giver     *Party `json:"giver,omitempty"`
	Recipient *Party `json:"recipient,omitempty"`
	Kind      string `json:"kind"`
	// The act forsworn or promised.
	Commitment    string         `json:"commitment"`
	Beneficiaries *Beneficiaries `json:"beneficiaries,omitempty"`
	// The party declined to bind itself.
	Refused bool `json:"refused"`
}

// Place: A place mentioned by name; one claim a place. A country is one place under all its names, and a place that stands for its government is a place still.
type Place struct {
	// The fullest name in the article.
	Name string `json:"name"`
	// Towns and villages are `city`; waters, mountains, streets and buildings `other`.
	Kind string `json:"kind"`
	// The English short name of the country that it is or lies in; absent where that is not known.
	Country  string   `json:"country,omitempty"`
	Mentions Mentions `json:"mentions"`
}

// Quote: What somebody is said to have said. A direct quote spans its quotation, marks included, over sentences and paragraphs; one that its speaker interrupts is two quotes. A statement in the article's words spans its clause; where it quotes in part, it is direct and spans the whole.
type Quote struct {
	// The fullest name in the article, also where a pronoun or description stands for it; as written where the article does not tell. Absent where nobody is said to speak.
	Speaker *Party `json:"speaker,omitempty"`
	// The word that tells who speaks: said, according to.
	Cue string `json:"cue,omitempty"`
	// Wholly or partly in the speaker's own words.
	Direct bool `json:"direct"`
}

// Amount: A sum of money, a percentage or a measure with its unit.
type Amount struct {
	// Null where the number is indefinite; the low end of a range. Of money, in units of the currency: 190p is 1.9.
	Value *float64 `json:"value"`
	Min   *float64 `json:"min,omitempty"`
	Max   *float64 `json:"max,omitempty"`
	// In the singular, with underscores; absent for money.
	Unit string `json:"unit,omitempty"`
	// ISO 4217; absent where it is not money or the article does not tell.
	Currency string `json:"currency,omitempty"`
	Relation string `json:"relation"`
}

// Party: Absent where the article names nobody.
type Party struct {
	Name string `json:"name"`
}

// Beneficiaries: How many it covers; absent where the article does not let a reader say so.
type Beneficiaries struct {
	Value float64 `json:"value"`
	Text  string  `json:"text"`
}

// Mentions: is Mentions of the contract.
type Mentions []Mention

// Mention: is Mention of the contract.
type Mention struct {
	Start Offset `json:"start"`
	End   Offset `json:"end"`
	Text  string `json:"text"`
}

// Range: is Range of the contract.
type Range struct {
	Start Offset `json:"start"`
	End   Offset `json:"end"`
}

// Offset: In the unit that `offsets` names; ends are exclusive.
type Offset int

// OffsetUnit: is OffsetUnit of the contract.
type OffsetUnit string

// The values of OffsetUnit.
const (
	OffsetUnitUTF32 OffsetUnit = "utf-32"
	OffsetUnitUTF16 OffsetUnit = "utf-16"
	OffsetUnitUTF8  OffsetUnit = "utf-8"
)

// ClaimType: is ClaimType of the contract.
type ClaimType string

// The values of ClaimType.
const (
	ClaimTypeCount        ClaimType = "count"
	ClaimTypeDate         ClaimType = "date"
	ClaimTypePerson       ClaimType = "person"
	ClaimTypeOrganization ClaimType = "organization"
	ClaimTypeAssurance    ClaimType = "assurance"
	ClaimTypePlace        ClaimType = "place"
	ClaimTypeQuote        ClaimType = "quote"
	ClaimTypeAmount       ClaimType = "amount"
)

// ZoneKind: is ZoneKind of the contract.
type ZoneKind string

// The values of ZoneKind.
const (
	ZoneKindHeadline    ZoneKind = "headline"
	ZoneKindByline      ZoneKind = "byline"
	ZoneKindDateline    ZoneKind = "dateline"
	ZoneKindBody        ZoneKind = "body"
	ZoneKindCaption     ZoneKind = "caption"
	ZoneKindLink        ZoneKind = "link"
	ZoneKindBoilerplate ZoneKind = "boilerplate"
)

// Ruleset: A short hash of rules and lexicons, those of the operator included; answers of equal rulesets are equal. It may change between two requests, never within an answer.
type Ruleset string

// Reports: is Reports of the contract.
type Reports struct {
	// A report that comes twice, with the same id and text, counts once.
	Reports []Report `json:"reports"`
}

// Report: is Report of the contract.
type Report struct {
	// What the answer calls the report; no two reports share one.
	ID string `json:"id"`
	// As the text of an article.
	Text string `json:"text"`
	// As the published_at of an article. Without it, the report overtakes nothing and is not overtaken.
	PublishedAt string `json:"published_at,omitempty"`
	Title       string `json:"title,omitempty"`
	URL         string `json:"url,omitempty"`
}

// Comparison: is Comparison of the contract.
type Comparison struct {
	Offsets OffsetUnit `json:"offsets"`
	Ruleset Ruleset    `json:"ruleset"`
	// False where the time budget ended before a report did.
	Complete bool `json:"complete"`
	// By time of publication, then by id.
	Reports []ComparedReport `json:"reports"`
	// The voices among the reports; reports that share their sentences are one.
	Sources []Source `json:"sources"`
	// The facts, by story and type, the best supported first.
	Clusters []Cluster `json:"clusters"`
	Sums     []Sum     `json:"sums"`
	// Figures that changed from report to report.
	Timelines []Timeline `json:"timelines"`
	// Persons, organizations and places over all reports.
	Entities []Entity `json:"entities"`
	// With `explain=1` only; 5000 at most.
	Decisions []Decision `json:"decisions,omitempty"`
}

// ComparedReport: is ComparedReport of the contract.
type ComparedReport struct {
	ID          string `json:"id"`
	PublishedAt string `json:"published_at,omitempty"`
	URL         string `json:"url,omitempty"`
	Title       string `json:"title,omitempty"`
	SHA256      string `json:"sha256"`
	Length      int    `json:"length"`
	// Reports with different numbers tell different stories; their figures and assurances are not compared.
	Story int `json:"story"`
	// How many claims it makes.
	Claims   int       `json:"claims"`
	Complete bool      `json:"complete"`
	Warnings []Warning `json:"warnings"`
}

// Source: is Source of the contract.
type Source struct {
	Reports []string `json:"reports"`
	// The greatest share of a report's wording outside of quotes that another report of the source has, too.
	Shared float64 `json:"shared"`
}

// Cluster: One fact, its payload under the key that `type` names, and the claims that speak of it.
type Cluster struct {
	// A hash of the support; the same in every answer.
	ID   string    `json:"id"`
	Type ClaimType `json:"type"`
	// The fact in a sentence made from its parts.
	Statement string `json:"statement"`
	// `corroborated` by two or more sources; `single`, told by one; `conflicting`, told in ways that cannot all be true; `superseded`, overtaken by a later report.
	Status string `json:"status"`
	Story  int    `json:"story"`
	// How many independent sources support it.
	Sources      int           `json:"sources"`
	Negated      bool          `json:"negated"`
	Modality     string        `json:"modality"`
	Count        *Count        `json:"count,omitempty"`
	Date         *Date         `json:"date,omitempty"`
	Person       *Person       `json:"person,omitempty"`
	Organization *Organization `json:"organization,omitempty"`
	Assurance    *Assurance    `json:"assurance,omitempty"`
	Place        *Place        `json:"place,omitempty"`
	Quote        *Quote        `json:"quote,omitempty"`
	Amount       *Amount       `json:"amount,omitempty"`
	// By report, then by place.
	Support []Support `json:"support"`
	// Where the support differs, field by field.
	Differs []Difference `json:"differs"`
	// The id of the cluster that overtook this one.
	SupersededBy string `json:"superseded_by,omitempty"`
}

// ClaimReference: is ClaimReference of the contract.
type ClaimReference struct {
	// The id of a report.
	Report string `json:"report"`
	// The id of one of its claims.
	Claim string `json:"claim"`
}

// Support: is Support of the contract.
type Support struct {
	Report      string       `json:"report"`
	Claim       string       `json:"claim"`
	Text        string       `json:"text"`
	Start       Offset       `json:"start"`
	End         Offset       `json:"end"`
	Attribution *Attribution `json:"attribution,omitempty"`
}

// Difference: is Difference of the contract.
type Difference struct {
	// A member of the payload: value, date, trigger, giver, beneficiaries, role …
	Field string `json:"field"`
	// `contradiction`: not both can be true. `detail`: both can; one says more, or speaks of more. `wording`: the same in other words.
	Kind   string             `json:"kind"`
	Values []DifferenceValues `json:"values"`
}

// DifferenceValues: is DifferenceValues of the contract.
type DifferenceValues struct {
	Value   string           `json:"value"`
	Reports []string         `json:"reports"`
	Claims  []ClaimReference `json:"claims"`
}

// Sum: is Sum of the contract.
type Sum struct {
	Total float64   `json:"total"`
	Parts []float64 `json:"parts"`
	// Whether the parts add up to the total.
	Holds        bool   `json:"holds"`
	TotalCluster string `json:"total_cluster"`
	// In the order of `parts`.
	PartClusters []string `json:"part_clusters"`
	// Why these are taken for the parts of the total.
	Evidence string `json:"evidence"`
}

// Timeline: is Timeline of the contract.
type Timeline struct {
	// That of the latest figure.
	Statement string          `json:"statement"`
	Steps     []TimelineSteps `json:"steps"`
}

// TimelineSteps: is TimelineSteps of the contract.
type TimelineSteps struct {
	// When it was first told.
	PublishedAt string   `json:"published_at,omitempty"`
	Value       string   `json:"value"`
	Cluster     string   `json:"cluster"`
	Reports     []string `json:"reports"`
}

// Entity: is Entity of the contract.
type Entity struct {
	Cluster string    `json:"cluster"`
	Type    ClaimType `json:"type"`
	// The fullest name.
	Name string `json:"name"`
	// What each report calls it.
	Namings []EntityNamings `json:"namings"`
}

// EntityNamings: is EntityNamings of the contract.
type EntityNamings struct {
	Report   string   `json:"report"`
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Role     string   `json:"role,omitempty"`
	Kind     string   `json:"kind,omitempty"`
	Mentions int      `json:"mentions"`
}

// Decision: Why two claims were or were not taken for the same fact.
type Decision struct {
	Left   ClaimReference `json:"left"`
	Right  ClaimReference `json:"right"`
	Joined bool           `json:"joined"`
	// The weights of the factors together.
	Score float64 `json:"score"`
	// The score from which on they are joined.
	Threshold float64 `json:"threshold"`
	// What forbade it whatever the score.
	Veto    string            `json:"veto,omitempty"`
	Factors []DecisionFactors `json:"factors"`
}

// DecisionFactors: is DecisionFactors of the contract.
type DecisionFactors struct {
	Feature string  `json:"feature"`
	Weight  float64 `json:"weight"`
	Detail  string  `json:"detail"`
}

// Rules: is Rules of the contract.
type Rules struct {
	Ruleset Ruleset `json:"ruleset"`
	Rules   []Rule  `json:"rules"`
}

// Rule: is Rule of the contract.
type Rule struct {
	ID string `json:"id"`
	// The claim type that it finds.
	Type string `json:"type"`
	// Whether it came with the service or stands in the folder that `--rules` names.
	Source string `json:"source"`
	// What a custom rule finds; docs/patterns.md has the language.
	Pattern string `json:"pattern,omitempty"`
	Doc     string `json:"doc"`
	// The ids of what runs before it.
	Requires []string     `json:"requires"`
	Examples RuleExamples `json:"examples"`
}

// RuleExamples: is RuleExamples of the contract.
type RuleExamples struct {
	Yes []string `json:"yes"`
	No  []string `json:"no"`
}

// Index: is Index of the contract.
type Index struct {
	Service string            `json:"service"`
	Links   map[string]string `json:"links"`
}

// Health: is Health of the contract.
type Health struct {
	Status string `json:"status"`
}

// Version: is Version of the contract.
type Version struct {
	Version  string   `json:"version"`
	Revision string   `json:"revision"`
	Go       string   `json:"go"`
	Ruleset  *Ruleset `json:"ruleset,omitempty"`
}

// Problem: RFC 9457.
type Problem struct {
	// Stable, for programs.
	Type      string `json:"type"`
	Title     string `json:"title"`
	Status    int    `json:"status"`
	Detail    string `json:"detail"`
	RequestID string `json:"request_id"`
	// The bytes that a body, or the code points that a text may have; with 413.
	Limit  *int         `json:"limit,omitempty"`
	Errors []FieldError `json:"errors,omitempty"`
}

// FieldError: One thing to mend, in the body (`pointer`) or in the query (`parameter`).
type FieldError struct {
	// A JSON pointer into the body (RFC 6901).
	Pointer string `json:"pointer,omitempty"`
	// The name of a query parameter.
	Parameter string `json:"parameter,omitempty"`
	Detail    string `json:"detail"`
}
