package event

import (
	"fmt"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/wordset"
)

// TopicFinder tells what a document is about.
type TopicFinder struct{ disease, countries lexicon.ID }

// NewTopicFinder looks up the lists that it needs.
func NewTopicFinder(lex *lexicon.Lexicon) (*TopicFinder, error) {
	f := &TopicFinder{}
	for name, id := range map[string]*lexicon.ID{"disease_words": &f.disease, "countries": &f.countries} {
		var ok bool
		if *id, ok = lex.List(name); !ok {
			return nil, fmt.Errorf("event: no list %q in the lexicon", name)
		}
	}
	return f, nil
}

// topicWords show by their lemma what an article tells of.
var topicWords = wordset.New(map[string]func(*Topics){
	"extradite":   func(t *Topics) { t.Handover = true },
	"extradition": func(t *Topics) { t.Handover = true },
	"handover":    func(t *Topics) { t.Handover = true },
	"kidnap":      func(t *Topics) { t.Kidnapping = true },
	"abduct":      func(t *Topics) { t.Kidnapping = true },
	"hostage":     func(t *Topics) { t.Kidnapping = true },
	"captor":      func(t *Topics) { t.Kidnapping = true },
	"deport":      func(t *Topics) { t.Deportation = true },
	"deportation": func(t *Topics) { t.Deportation = true },
	"deportee":    func(t *Topics) { t.Deportation = true },
})

// minDiseaseWords is how often diseases must be spoken of for the article to be
// about one; the name of one counts twice.
const minDiseaseWords = 2

// Find reads the topics off the words of a document.
func (f *TopicFinder) Find(tokens []text.Token, ix *lexicon.Index) Topics {
	var topics Topics
	var way handing
	disease := 0
	for i := range tokens {
		if way.step(tokens[i].Lemma) && f.country(ix, i+1, len(tokens)) {
			topics.Handover = true
		}
		if set := topicWords.Get(tokens[i].Lemma); set != nil {
			set(&topics)
		}
		if hit, ok := ix.Find(i, f.disease); ok {
			disease++
			if hit.Attr() != "generic" {
				disease++
			}
		}
	}
	topics.Disease = disease >= minDiseaseWords
	return topics
}

// country reports whether a country is named at token i or behind an article there.
func (f *TopicFinder) country(ix *lexicon.Index, i, end int) bool {
	return i < end && ix.Has(i, f.countries) || i+1 < end && ix.Has(i+1, f.countries)
}

// handing reads the words of a sentence for "send … prisoners … to".
type handing struct{ verb, captive bool }

// step takes in the next word and reports whether a place to which captives are
// handed may follow.
func (h *handing) step(lemma string) bool {
	switch {
	case lemma == ".":
		*h = handing{}
	case handingVerbs[lemma]:
		h.verb = true
	case h.verb && (wantedNouns[lemma] || inmateNouns[lemma] && !hostageNouns[lemma]):
		h.captive = true
	}
	return h.captive && lemma == "to"
}

// handingVerbs hand people to somebody, wantedNouns are those whom others ask for.
var (
	handingVerbs = map[string]bool{
		"hand": true, "send": true, "transfer": true, "fly": true, "turn": true, "deliver": true, "surrender": true, "expel": true, "ship": true,
	}
	wantedNouns = map[string]bool{
		"suspect": true, "fugitive": true, "criminal": true, "defendant": true,
		"trafficker": true, "smuggler": true, "gangster": true, "mobster": true, "kingpin": true, "capo": true, "cartel": true, "gang": true,
	}
)
