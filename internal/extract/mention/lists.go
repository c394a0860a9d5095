package mention

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"factdesk/internal/extract/lexicon"
)

// mark is a set of what the lists know about one token.
type mark uint32

const (
	given           mark = 1 << iota // a given name
	givenDoubtful                    // also a common word, a surname or a place
	surname                          // a surname
	surnameDoubtful                  // also a common word or a place
	place                            // begins the name of a place
	country                          // begins the name of a country
	demonym                          // Mexican, Dutch
	people                           // Muslim, Kurd
	personNoun                       // teacher, suspect
	role                             // begins a role: minister, chief executive
	title                            // begins a title: Dr, Sgt., President
	cue                              // says what an organization is: newspaper, union
	placeNoun                        // county, river
	thingNoun                        // freighter, cyclone, act
	common                           // a common English word
	notName                          // begins sentences but no names: However, Police
	orgFirst                         // begins an organization's name: Radio, Banque
	personVerb                       // testified
	companyVerb                      // employs
	speechVerb                       // said
	particle                         // de, van
	plainAcronym                     // CEO, GDP
	known                            // begins a well-known organization's name
	ownCompany                       // shares, headquarters
	ownPerson                        // wife, testimony
	ownPlace                         // capital, constitution
	head                             // ends an organization's name: Ministry, Ltd
	roleEnd                          // ends a role: the executive of chief executive
	passivePerson                    // only people are so treated: jailed, buried
	thingFirst                       // stands before a name of no interest: Cyclone, Section
	degree                           // letters behind a person's name: MD, MPH
)

// Lists are the word lists that names are found by. They never change.
type Lists struct {
	lex  *lexicon.Lexicon
	bits []mark // by list id
	ids  struct {
		countries, demonyms, capitals, cities, regions      lexicon.ID
		given, surnames, titles, roles, personNouns, heads  lexicon.ID
		known, cues, firsts, owned, verbs, things, acronyms lexicon.ID
		indexes, signs                                      lexicon.ID
	}
	countryNames map[string]string // alpha-2 to English short name
	fullNames    map[string]string // acronym to full name, both in lower case
	orgKinds     []string          // the kinds of heads, and first none
	shortKnown   map[string]string // known names of three words or more without the last, to their attribute
}

// NewLists binds the lists by name; a list that is missing is an error.
func NewLists(lex *lexicon.Lexicon) (*Lists, error) {
	l := &Lists{lex: lex, bits: make([]mark, len(lex.Names()))}
	var errs []error
	bind := func(name string, bit mark) lexicon.ID {
		id, ok := lex.List(name)
		if !ok {
			errs = append(errs, fmt.Errorf("no list %q", name))
			return 0
		}
		l.bits[id] |= bit
		return id
	}
	l.bindNames(bind)
	l.bindWords(bind)
	l.countryNames = l.pairs(bind("country_names", 0), &errs, strings.ToUpper)
	l.fullNames = l.pairs(bind("acronyms", 0), &errs, strings.ToLower)
	for short, full := range l.fullNames {
		l.fullNames[short] = strings.ToLower(full)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("bind name lists: %w", err)
	}
	l.shorten()
	l.listKinds()
	return l, nil
}

// listKinds notes the kinds of organizations that the list of heads has.
func (l *Lists) listKinds() {
	l.orgKinds = []string{""}
	for e := range l.lex.Entries(l.ids.heads) {
		if kind := firstWord(e.Attr); !slices.Contains(l.orgKinds, kind) {
			l.orgKinds = append(l.orgKinds, kind)
		}
	}
}

// kindOf returns the index of a kind of organization in orgKinds.
func (l *Lists) kindOf(kind string) uint8 { return uint8(max(0, slices.Index(l.orgKinds, kind))) }

// nation reports whether a word in lower case is a country, a demonym or the
// first half of a demonym: "anglo".
func (l *Lists) nation(word string) bool {
	return nationStems[word] || l.lex.Contains(l.ids.countries, word) || l.lex.Contains(l.ids.demonyms, word)
}

var nationStems = map[string]bool{"anglo": true, "franco": true, "sino": true, "russo": true, "indo": true, "afro": true}

// role reports whether a word in lower case is a role.
func (l *Lists) role(word string) bool { return l.lex.Contains(l.ids.roles, word) }

// sureGiven reports whether a word in lower case is a given name and nothing else.
func (l *Lists) sureGiven(word string) bool {
	for e := range l.lex.Lookup(l.ids.given, word) {
		if !strings.Contains(e.Attr, "ambiguous") {
			return true
		}
	}
	return false
}

func (l *Lists) bindNames(bind func(string, mark) lexicon.ID) {
	l.ids.given = bind("given_names", given)
	l.ids.surnames = bind("surnames", surname)
	l.ids.countries = bind("countries", place|country)
	l.ids.capitals = bind("capitals", place)
	l.ids.cities = bind("cities", place)
	l.ids.regions = bind("regions", place)
	l.ids.demonyms = bind("demonyms", demonym)
	l.ids.known = bind("org_known", known)
	l.ids.indexes = bind("market_indexes", 0)
	bind("peoples", people)
}

func (l *Lists) bindWords(bind func(string, mark) lexicon.ID) {
	l.ids.titles = bind("titles", title)
	l.ids.roles = bind("roles", role)
	l.ids.personNouns = bind("person_nouns", personNoun)
	l.ids.heads = bind("org_heads", head)
	l.ids.cues = bind("org_cues", cue)
	l.ids.firsts = bind("org_firsts", orgFirst)
	l.ids.owned = bind("owned_nouns", 0)
	l.ids.verbs = bind("name_verbs", 0)
	l.ids.things = bind("thing_nouns", thingNoun)
	l.ids.acronyms = bind("plain_acronyms", plainAcronym)
	l.ids.signs = bind("currency_signs", 0)
	bind("place_nouns", placeNoun)
	bind("common_words", common)
	bind("not_names", notName)
	bind("particles", particle)
}

// pairs reads a list of entry and attribute as a map with keys in one case.
func (l *Lists) pairs(id lexicon.ID, errs *[]error, fold func(string) string) map[string]string {
	if len(*errs) > 0 {
		return nil
	}
	m := map[string]string{}
	for e := range l.lex.Entries(id) {
		m[fold(e.Text)] = e.Attr
	}
	return m
}

// markOf returns what a one-token hit says about its token.
func (l *Lists) markOf(h lexicon.Hit) mark {
	m := l.bits[h.List]
	switch h.List {
	case l.ids.given:
		if strings.Contains(h.Attr(), "ambiguous") {
			m |= givenDoubtful
		}
	case l.ids.surnames:
		if strings.Contains(h.Attr(), "ambiguous") {
			m |= surnameDoubtful
		}
	case l.ids.things:
		if h.Attr() == "first" {
			m |= thingFirst
		}
	case l.ids.verbs:
		m |= verbMark(h.Attr())
	case l.ids.owned:
		m |= ownedMark(h.Attr())
	}
	return m
}

func verbMark(attr string) mark {
	switch attr {
	case "person":
		return personVerb
	case "company":
		return companyVerb
	case "victim":
		return passivePerson
	}
	return speechVerb
}

func ownedMark(attr string) mark {
	switch attr {
	case "company":
		return ownCompany
	case "place":
		return ownPlace
	}
	return ownPerson
}

// shorten notes the well-known names of criminal and armed groups by all words
// but their last, as in "the Islamic State-aligned group".
func (l *Lists) shorten() {
	l.shortKnown = make(map[string]string)
	for e := range l.lex.Entries(l.ids.known) {
		words := strings.Fields(strings.ToLower(e.Text))
		if len(words) >= 3 && strings.HasPrefix(e.Attr, "criminal") {
			l.shortKnown[strings.Join(words[:len(words)-1], " ")] = e.Attr
		}
	}
}
