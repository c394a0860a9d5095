// Package custom carries out the rules that users write: token patterns whose
// captures make claims. Its invariant: what it finds follows from the pass and
// the definitions alone; a claim's words are words that a pattern took, and a
// name or number that was found before is taken whole or not at all.
package custom

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/pattern"
	"factdesk/internal/extract/rule"
)

// DefaultConfidence is the confidence of a rule that sets none: below that of
// the built-in rules, which have been measured.
const DefaultConfidence = 0.9

// Definition is a rule as its author wrote it. What its captures mean, and
// which of the settings below it may have, depends on its type.
type Definition struct {
	rule.Rule

	At         string   // where it stands: "evictions.yaml:3"
	Pattern    string   // what it finds
	Except     []string // patterns; a match that overlaps one of theirs is none
	Confidence float64  // from 0 to 1; 0 for DefaultConfidence

	Event   string // of a count: the kind of happening
	Of      string // of a count: people, groups, things or events; "" to look it up
	Kind    string // of an organization, an assurance or a place
	Role    string // of a person whose role is not captured
	Refused bool   // of an assurance: the pattern tells of a refusal
}

// compiled is a definition ready to run.
type compiled struct {
	Definition

	pattern *pattern.Pattern
	except  []*pattern.Pattern
}

// Finder finds claims by the rules of users. It is safe for concurrent use.
type Finder struct {
	rules  []compiled // in the order of their ids
	filter filter
	kinds  bool // a pattern asks for mentions
	lists  lists
}

// New compiles the definitions. The error joins all that is wrong with them,
// each reason with the place and the id of its rule.
func New(lex *lexicon.Lexicon, definitions []Definition) (*Finder, error) {
	f := &Finder{}
	if err := f.lists.resolve(lex); err != nil {
		return nil, err
	}
	var errs []error
	for i := range definitions {
		c, err := compile(lex, &definitions[i])
		errs = append(errs, err)
		f.rules = append(f.rules, c)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	slices.SortFunc(f.rules, func(a, b compiled) int { return cmp.Compare(a.ID, b.ID) })
	for i := range f.rules {
		f.filter.add(i, &f.rules[i])
		f.kinds = f.kinds || f.rules[i].asksForMentions()
	}
	return f, nil
}

// Rules lists the rules in the order in which they run.
func (f *Finder) Rules() []Definition {
	out := make([]Definition, len(f.rules))
	for i := range f.rules {
		out[i] = f.rules[i].Definition
	}
	return out
}

// Error places what is wrong with a definition: each line of err becomes a
// reason with the place and the id of the rule. It is nil for nil.
func (d *Definition) Error(err error) error {
	if err == nil {
		return nil
	}
	at, named := d.At+": ", ""
	if d.ID != "" {
		named = "rule " + d.ID + ": "
	}
	var errs []error
	for line := range strings.SplitSeq(err.Error(), "\n") {
		errs = append(errs, errors.New(at+named+strings.TrimPrefix(line, named)))
	}
	return errors.Join(errs...)
}

func compile(lex *lexicon.Lexicon, d *Definition) (compiled, error) {
	if d.Confidence == 0 {
		d.Confidence = DefaultConfidence
	}
	c := compiled{Definition: *d}
	errs := []error{d.Error(d.Validate()), d.Error(d.check())}
	var err error
	if c.pattern, err = pattern.Compile(d.Pattern, lex); err != nil {
		errs = append(errs, d.Error(err))
	} else {
		errs = append(errs, d.Error(d.checkPattern(c.pattern)))
	}
	for _, expr := range d.Except {
		p, err := pattern.Compile(expr, lex)
		if err == nil {
			err = checkKinds(p)
		}
		if err != nil {
			errs = append(errs, d.Error(fmt.Errorf("except: %w", err)))
		}
		c.except = append(c.except, p)
	}
	return c, errors.Join(errs...)
}

func (c *compiled) asksForMentions() bool {
	for _, p := range append(slices.Clone(c.except), c.pattern) {
		if len(p.Kinds()) > 0 {
			return true
		}
	}
	return false
}

// lists are the word lists that tell what sort of thing is counted.
type lists struct{ people, groups, demonyms lexicon.ID }

func (l *lists) resolve(lex *lexicon.Lexicon) error {
	for name, id := range map[string]*lexicon.ID{
		"person_nouns": &l.people, "group_nouns": &l.groups, "demonyms": &l.demonyms,
	} {
		var ok bool
		if *id, ok = lex.List(name); !ok {
			return fmt.Errorf("rules/custom: no list %q in the lexicon", name)
		}
	}
	return nil
}

// makes tells for each type what a rule of a user may capture and set.
var makes = map[claim.Type]form{
	claim.TypeCount: {
		needs: []string{"number", "noun"},
		takes: []string{"claim", "trigger", "agent", "origin", "destination", "date"},
		sets:  []string{"event", "of"},
	},
	claim.TypePerson: {
		needs: []string{"name"}, takes: []string{"role", "affiliation"}, sets: []string{"role"},
	},
	claim.TypeOrganization: {
		needs: []string{"name"}, takes: []string{"acronym"}, sets: []string{"kind"},
		kinds: []string{
			"government", "law_enforcement", "military", "court", "company", "media", "criminal",
			"political_party", "ngo", "international", "school", "sports", "other",
		},
	},
	claim.TypePlace: {
		needs: []string{"name"}, sets: []string{"kind"}, kinds: []string{"country", "capital", "city", "region", "other"},
	},
	claim.TypeAssurance: {
		needs: []string{"commitment"},
		takes: []string{"claim", "giver", "recipient", "beneficiaries"},
		sets:  []string{"kind", "refused"},
		kinds: []string{
			"no_death_penalty", "no_life_sentence", "no_torture", "fair_trial", "humane_treatment",
			"no_onward_transfer", "return_home", "other",
		},
	},
}
