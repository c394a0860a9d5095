package event

import (
	"fmt"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/wordset"
)

// TopicFinder tells what a document is about.
type TopicFinder struct{ disease lexicon.ID }

// NewTopicFinder looks up the lists that it needs.
func NewTopicFinder(lex *lexicon.Lexicon) (*TopicFinder, error) {
	id, ok := lex.List("disease_words")
	if !ok {
		return nil, fmt.Errorf("event: no list %q in the lexicon", "disease_words")
	}
	return &TopicFinder{disease: id}, nil
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
	disease := 0
	for i := range tokens {
		if set := topicWords.Get(tokens[i].Lemma); set != nil {
			set(&topics)
		}
		if hit, ok := ix.Find(i, f.disease); ok {
			disease++
			if hit.Attr != "generic" {
				disease++
			}
		}
	}
	topics.Disease = disease >= minDiseaseWords
	return topics
}
