package event

import (
	"fmt"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/text"
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

// handoverWords show that an article tells of people given into another state's custody.
var handoverWords = map[string]bool{"extradite": true, "extradition": true, "handover": true}

// minDiseaseWords is how often a disease must be named for the article to be about one.
const minDiseaseWords = 2

// Find reads the topics off the words of a document.
func (f *TopicFinder) Find(tokens []text.Token, ix *lexicon.Index) Topics {
	var topics Topics
	disease := 0
	for i := range tokens {
		if handoverWords[tokens[i].Lemma] {
			topics.Handover = true
		}
		if _, ok := ix.Find(i, f.disease); ok {
			disease++
		}
	}
	topics.Disease = disease >= minDiseaseWords
	return topics
}
