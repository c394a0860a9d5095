// Package mention finds where one document names persons, organizations and
// places: the extent of each name, its kind or what speaks for it, how it is
// spelled and can be spelled again, and what the words around it tell. Its
// invariant: mentions are token ranges in the order of the text that never
// overlap, and each is a slice of the article.
//
// Words tell what they are by the lists, the shape and the casing. Sentences are
// cut into bylines, credits, headed organizations, governments and runs of
// capitals, each in its file; what stands around them is evidence; settle
// gives every spelling the kind that has the most of it.
package mention

import "factdesk/internal/extract/text"

// Mention is a stretch of tokens that names something, with what is known of it.
type Mention struct {
	First, Last int      // half-open range of indexes into Document.Tokens
	Kind        Kind     // "" where nothing tells
	Rule        string   // id of the rule that settled the kind
	OrgKind     string   // a kind of organization, or ""
	Person      Evidence // for each kind
	Org         Evidence
	Place       Evidence
	AcronymOf   int  // index plus one of the mention that this acronym in brackets stands for
	AliasOf     int  // index plus one of the mention whose by-name this is
	Titled      bool // a title of respect or office stands before it
	Bare        bool // an organization's head alone: "the Court"
	Known       bool // in the list of well-known organizations
	Author      bool // named in a byline or as a contributor
	Group       bool // a government named through its country or head
	Gender      Gender
	Key         Phrase // the spelling, by which equal names are counted together

	country  string // alpha-2
	sentence int
	zone     text.ZoneKind
	role     roleRef // title in the same run
	spelled  [3]int  // the part of the evidence that comes from the spelling
	letters  bool    // the initials of a name, with one capital: Ipoa
	conjunct bool    // first of "A and B Cartels"
	hint     string
	thing    bool // a ship, a law, an event
	bearer   int  // first token plus one of the name that this may be a by-name of
	tally    int  // index into Found.tallies plus one
	parts    int  // where its parts begin in Found.parts
	realm    int  // first token of the place that a government is of
	partsOf  int  // how many there are, plus one once they are read
}

// PlaceAround is the evidence for a place that comes from the words around the name.
func (p *Mention) PlaceAround() int { return p.Place.Sum - p.spelled[2] }

// AfterHead reports whether the mention is a government, named through its head.
func (p *Mention) AfterHead() bool { return p.hint == "head" }

// Tied reports whether an adjective is tied to the name: Lagos-based.
func (p *Mention) Tied() bool { return p.hint == "compound" }

// Evidence is what speaks for one kind: the sum, and the rule that gave most.
type Evidence struct {
	Sum  int
	Rule string
	best int
}

func (s *Evidence) add(n int, rule string) {
	s.Sum += n
	if n > s.best {
		s.best, s.Rule = n, rule
	}
}

// roleRef is a description of a person: a token range and how telling it is.
type roleRef struct {
	first, last int
	rank        int
}
