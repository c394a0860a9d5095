package event

import (
	"fmt"
	"strings"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/syntax"
)

// lists are the word lists that conditions look at.
type lists struct {
	helpers, workers, migrants, contraband      lexicon.ID
	countries, capitals, cities, demonyms, area lexicon.ID
	people, groups                              lexicon.ID
}

func (l *lists) resolve(lex *lexicon.Lexicon) error {
	for name, id := range map[string]*lexicon.ID{
		"helper_nouns": &l.helpers, "worker_nouns": &l.workers, "migrant_nouns": &l.migrants,
		"contraband_nouns": &l.contraband, "countries": &l.countries, "capitals": &l.capitals,
		"person_nouns": &l.people, "group_nouns": &l.groups,
		"cities": &l.cities, "demonyms": &l.demonyms, "regions": &l.area,
	} {
		var ok bool
		if *id, ok = lex.List(name); !ok {
			return fmt.Errorf("event: no list %q in the lexicon", name)
		}
	}
	return nil
}

// condition is a test of the theme or the clause; verb is None for a noun.
type condition func(c *clause, verb int) bool

// conditions are the names that a line of the events list may use.
var conditions = map[string]condition{
	"people":   func(c *clause, _ int) bool { return c.theme.People && !remains[c.theme.Lemma] },
	"things":   func(c *clause, _ int) bool { return !c.theme.People || c.theme.Lemma == "" },
	"staff":    func(c *clause, _ int) bool { return c.theme.People || c.themeIn(c.f.lists.workers) },
	"workers":  func(c *clause, _ int) bool { return c.themeIn(c.f.lists.workers) },
	"jobs":     func(c *clause, _ int) bool { return jobNouns[c.theme.Lemma] },
	"migrants": func(c *clause, _ int) bool { return c.themeIn(c.f.lists.migrants) || c.themeIn(c.f.lists.demonyms) },
	"foreign":  (*clause).foreign,
	"helpers":  func(c *clause, _ int) bool { return c.themeIn(c.f.lists.helpers) },
	"others": func(c *clause, _ int) bool {
		return c.theme.People && !c.themeIn(c.f.lists.helpers) && !travellers[c.theme.Lemma]
	},
	"contraband": func(c *clause, _ int) bool { return c.themeIn(c.f.lists.contraband) },
	"lives":      func(c *clause, _ int) bool { return c.theme.Lemma == "life" },
	"inmates":    func(c *clause, _ int) bool { return inmateNouns[c.theme.Lemma] },
	"hostages":   func(c *clause, _ int) bool { return hostageNouns[c.theme.Lemma] },
	"patients":   (*clause).patients,
	"clinic":     (*clause).clinic,
	"jail":       (*clause).jail,
	"vessel":     (*clause).vessel,
	"cuts":       (*clause).cuts,
	"abroad":     (*clause).abroad,
	"ashore":     (*clause).ashore,
	"custody":    (*clause).custody,
	"keeper":     (*clause).keeper,
	"captors":    (*clause).captors,
	"penal":      (*clause).penal,
	"raiders":    func(c *clause, verb int) bool { return captorNouns[c.actor(verb)] },
	"bench":      (*clause).bench,
	"airborne":   (*clause).airborne,
	"outbreak":   func(c *clause, _ int) bool { return c.sc.Topics.Disease },
	"captivity":  func(c *clause, _ int) bool { return c.sc.Topics.Kidnapping },
	"border":     func(c *clause, _ int) bool { return c.sc.Topics.Deportation },
}

// foreign reports whether the theme is diplomats, or a nationality stands in its phrase.
func (c *clause) foreign(int) bool {
	ch := &c.s.Chunks[c.theme.Chunk]
	for t := ch.First; t < ch.Last; t++ {
		if c.sc.Index.Has(t, c.f.lists.demonyms) {
			return true
		}
	}
	return envoyNouns[c.theme.Lemma]
}

var envoyNouns = map[string]bool{"diplomat": true, "envoy": true, "ambassador": true, "attaché": true, "consul": true}

// travellers are carried abroad and handed over to nobody.
var travellers = map[string]bool{"patient": true, "passenger": true, "tourist": true, "pilgrim": true, "holidaymaker": true}

// remains are no longer people to whom things happen.
var remains = map[string]bool{"body": true, "corpse": true, "remains": true}

var jobNouns = map[string]bool{"job": true, "post": true, "position": true, "role": true}

// themeIn reports whether the theme's head noun, or the noun that it stands
// for, is in the list.
func (c *clause) themeIn(list lexicon.ID) bool {
	head := c.s.Chunks[c.theme.Chunk].Head
	if !c.s.Chunks[c.theme.Chunk].Bare && c.sc.Index.Has(head, list) {
		return true
	}
	return c.f.lists.holds(c.sc.Index, list, c.theme.Lemma)
}

func (l *lists) holds(ix *lexicon.Index, list lexicon.ID, lemma string) bool {
	return lemma != "" && ix.Lexicon().Contains(list, lemma)
}

var clinicWords = map[string]bool{"hospital": true, "clinic": true, "infirmary": true, "medical": true, "ward": true}

func (c *clause) patients(int) bool {
	if c.theme.Lemma == "patient" {
		return true
	}
	for t := c.s.First; t < c.s.Last; t++ {
		if clinicWords[c.s.Tokens[t].Lemma] {
			return c.theme.People
		}
	}
	return false
}

// clinic reports whether the clause goes to a hospital.
func (c *clause) clinic(verb int) bool {
	return c.after(verb, func(t int) bool { return c.s.Tokens[t].Lower == "to" && c.phraseHolds(t+1, clinicWords) })
}

// phraseHolds reports whether the phrase that begins at token t has one of the words.
func (c *clause) phraseHolds(t int, words map[string]bool) bool {
	for k := t; k < c.s.Last && k < t+maxDestination; k++ {
		tok := &c.s.Tokens[k]
		if words[tok.Lemma] || words[tok.Lower] {
			return true
		}
		if tok.Tag != "DT" && !strings.HasPrefix(tok.Tag, "NN") && !strings.HasPrefix(tok.Tag, "JJ") && tok.Tag != "POS" && tok.Tag != "PRP$" {
			return false
		}
	}
	return false
}

var (
	jailWords    = map[string]bool{"jail": true, "prison": true, "penitentiary": true, "cell": true, "lockup": true, "gaol": true}
	hostageNouns = map[string]bool{"hostage": true, "captive": true, "abductee": true}
	inmateNouns  = map[string]bool{
		"inmate": true, "prisoner": true, "detainee": true, "convict": true, "captive": true, "hostage": true, "internee": true,
	}
)

// jail reports whether a prison is named behind the verb.
func (c *clause) jail(verb int) bool {
	return c.after(verb, func(t int) bool { return jailWords[c.s.Tokens[t].Lemma] })
}

var (
	vesselNouns = map[string]bool{
		"vessel": true, "ship": true, "boat": true, "tanker": true, "freighter": true, "trawler": true, "ferry": true,
		"lifeboat": true, "helicopter": true, "yacht": true, "cutter": true, "coastguard": true, "tug": true,
	}
	survivorNouns = map[string]bool{"survivor": true, "castaway": true}
)

// vessel reports whether a ship or the like does it, or survivors are its theme.
func (c *clause) vessel(verb int) bool {
	return survivorNouns[c.theme.Lemma] || vesselNouns[c.actor(verb)]
}

// cuts reports whether the verb's subject is cuts or layoffs.
func (c *clause) cuts(verb int) bool { return cutNouns[c.actor(verb)] }

// bench reports whether the verb's subject, or the agent of its passive, is a
// court or judge.
func (c *clause) bench(verb int) bool { return benchNouns[c.actor(verb)] }

var (
	cutNouns   = map[string]bool{"cut": true, "layoff": true, "lay-off": true, "redundancy": true, "dismissal": true}
	benchNouns = map[string]bool{"court": true, "tribunal": true, "judge": true, "jury": true, "magistrate": true, "justice": true}
)

// actor returns the lemma of who or what acts, or "".
func (c *clause) actor(verb int) string {
	if verb == syntax.None {
		return ""
	}
	v := &c.s.Verbs[verb]
	at := v.Subject
	if v.Passive {
		at = v.Agent
	}
	if at == syntax.None {
		return ""
	}
	return c.s.Tokens[c.s.Chunks[at].Head].Lemma
}

var termWords = map[string]bool{"life": true, "year": true, "month": true, "death": true}

// blameWords follow those who are held to be something, and not held somewhere.
var blameWords = map[string]bool{"contempt": true, "responsible": true, "accountable": true, "liable": true}

// keeper reports whether nothing but people, or what has a name, can be the one
// who holds: a hall that holds 200 guests keeps nobody.
func (c *clause) keeper(verb int) bool {
	if verb == syntax.None {
		return true
	}
	if c.after(verb, func(t int) bool { return blameWords[c.s.Tokens[t].Lower] }) {
		return false // "held two ministers in contempt"
	}
	v := &c.s.Verbs[verb]
	if v.Passive || v.Subject == syntax.None || v.Chunk == c.theme.Chunk+1 {
		return true
	}
	head := c.s.Chunks[v.Subject].Head
	tag := c.s.Tokens[head].Tag
	return strings.HasPrefix(tag, "NNP") || strings.HasPrefix(tag, "PRP") || c.sc.Index.Has(head, c.f.lists.people) ||
		c.sc.Index.Has(head, c.f.lists.groups)
}

var captorNouns = map[string]bool{
	"kidnapper": true, "captor": true, "abductor": true, "trafficker": true, "smuggler": true, "gunman": true, "bandit": true,
	"militant": true, "terrorist": true, "rebel": true, "insurgent": true, "pirate": true,
}

// captors reports whether those are named behind the verb who held the theme.
func (c *clause) captors(verb int) bool {
	return c.after(verb, func(t int) bool { return c.s.Tokens[t].Lower == "from" && c.phraseHolds(t+1, captorNouns) })
}

// penal reports whether the theme's noun is of a punishment: "four death sentences".
func (c *clause) penal(int) bool {
	ch := &c.s.Chunks[c.theme.Chunk]
	for t := ch.First; t < ch.Head; t++ {
		switch c.s.Tokens[t].Lower {
		case "death", "life", "prison", "jail", "suspended":
			return true
		}
	}
	return false
}

// custody reports whether a prison term follows the verb.
func (c *clause) custody(verb int) bool {
	return c.after(verb, func(t int) bool { return termWords[c.s.Tokens[t].Lemma] })
}

var airWords = map[string]bool{"air": true, "drone": true, "missile": true, "rocket": true, "artillery": true}

func (c *clause) airborne(int) bool {
	ch := &c.s.Chunks[c.theme.Chunk]
	for t := ch.First; t < ch.Head; t++ {
		if airWords[c.s.Tokens[t].Lower] {
			return true
		}
	}
	return false
}

var directions = map[string]bool{"abroad": true, "north": true, "south": true, "overseas": true, "back": true, "across": true}

// abroad reports whether the clause goes to another country, or, in an article
// about handing people over, to no named place.
func (c *clause) abroad(verb int) bool {
	foreign, named := c.destination(verb)
	return foreign || !named && c.sc.Topics.Handover
}

// ashore reports whether the clause goes to no place that is not a country.
func (c *clause) ashore(verb int) bool {
	foreign, named := c.destination(verb)
	return foreign || !named
}

// destination looks for "to" and a place behind the verb, or behind the theme
// of a noun. It tells whether it is a country or the like, and whether
// anything at all is named.
func (c *clause) destination(verb int) (foreign, named bool) {
	c.after(verb, func(t int) bool {
		tok := &c.s.Tokens[t]
		if directions[tok.Lower] {
			foreign, named = true, true
		}
		if tok.Lower != "to" && tok.Lower != "into" || t+1 >= c.s.Last || strings.HasPrefix(c.s.Tokens[t+1].Tag, "VB") || c.bareNumber(t+1) {
			return false // "bringing the total to 38" goes nowhere
		}
		named = true
		foreign = foreign || c.country(t+1)
		return foreign
	})
	return foreign, named
}

// maxDestination bounds how many tokens a destination may take.
const maxDestination = 6

// country reports whether a country, its people or one of its cities is named
// in the phrase that begins at token t.
func (c *clause) country(t int) bool {
	for k := t; k < c.s.Last && k < t+maxDestination; k++ {
		for h := range c.sc.Index.At(k).All() {
			switch h.List {
			case c.f.lists.countries, c.f.lists.capitals, c.f.lists.demonyms, c.f.lists.cities, c.f.lists.area:
				return true
			}
		}
		if stateNouns[c.s.Tokens[k].Lemma] {
			return true
		}
		switch tag := c.s.Tokens[k].Tag; {
		case tag == "DT", strings.HasPrefix(tag, "NN"), strings.HasPrefix(tag, "JJ"), tag == "POS":
		default:
			return false
		}
	}
	return false
}

// bareNumber reports whether a number without a noun stands at a token.
func (c *clause) bareNumber(t int) bool {
	return c.s.Tokens[t].Tag == "CD" && c.s.Chunks[c.s.ChunkAt(t)].Bare
}

// stateNouns stand for another country.
var stateNouns = map[string]bool{"country": true, "nation": true, "homeland": true, "state": true, "abroad": true}

// maxClause bounds how far behind a verb its adjuncts are sought, in tokens.
const maxClause = 40

// after calls fn for the tokens behind the verb, up to the next finite verb,
// until it returns true. Without a verb it starts behind the theme.
func (c *clause) after(verb int, fn func(token int) bool) bool {
	return c.until(verb, fn, func(v *syntax.Verb) bool { return v.Form == syntax.Finite })
}

// until is after, with a choice of the verbs that end the search.
func (c *clause) until(verb int, fn func(token int) bool, ends func(*syntax.Verb) bool) bool {
	from := c.theme.Chunk + 1
	if verb != syntax.None {
		from = c.s.Verbs[verb].Chunk + 1
	}
	if from >= len(c.s.Chunks) {
		return false
	}
	first, end := c.s.Chunks[from].First, c.s.Last
	for i := from + 1; i < len(c.s.Chunks); i++ {
		if v := c.s.VerbAt(i); v != nil && ends(v) {
			end = c.s.Chunks[i].First
			break
		}
	}
	for t := first; t < min(end, first+maxClause); t++ {
		if fn(t) {
			return true
		}
	}
	return false
}
