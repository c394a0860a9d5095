package custom

import (
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/pattern"
)

// filter tells which rules a sentence may match by what their matches cannot
// be without, so that most rules never look at most sentences.
type filter struct {
	always        []int // rules that cannot be filtered
	words, lemmas map[string][]int
	lists         map[lexicon.ID][]int
}

// add enters rule number i.
func (f *filter) add(i int, c *compiled) {
	if f.words == nil {
		f.words, f.lemmas, f.lists = map[string][]int{}, map[string][]int{}, map[lexicon.ID][]int{}
	}
	needs := c.pattern.Needs()
	for _, t := range needs {
		if t.Kind > pattern.TriggerList {
			f.always = append(f.always, i)
			return
		}
	}
	for _, t := range needs {
		switch t.Kind {
		case pattern.TriggerWord:
			f.words[t.Text] = append(f.words[t.Text], i)
		case pattern.TriggerLemma:
			f.lemmas[t.Text] = append(f.lemmas[t.Text], i)
		default:
			f.lists[t.List] = append(f.lists[t.List], i)
		}
	}
}

// candidates marks in wanted the rules that may match the sentence, and reports
// whether there are any.
func (f *filter) candidates(s *source, wanted []bool) bool {
	clear(wanted)
	some := false
	mark := func(rules []int) {
		for _, i := range rules {
			wanted[i], some = true, true
		}
	}
	mark(f.always)
	for i := range s.Len() {
		t := s.Token(i)
		mark(f.words[t.Lower])
		mark(f.lemmas[t.Lemma])
		if len(f.lists) == 0 {
			continue
		}
		for h := range s.Hits(i).All() {
			mark(f.lists[h.List])
		}
	}
	return some
}
