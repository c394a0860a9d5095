package quote

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/utterance"
)

// maxSource bounds the words of a source in a headline.
const maxSource = 6

// headline makes a quote of a quotation in a headline whose speaker stands
// behind a dash or before a colon: "‘We have no water’ – mayor".
func (s *search) headline(e utterance.Extent) bool {
	sent := &s.p.Sentences[s.p.SentenceOf(e.First)]
	if sent.Zone != text.Headline {
		return false
	}
	from, to := e.Last+1, sent.Last
	switch {
	case e.Last < sent.Last && e.First == sent.First && dash(s.p.Words[e.Last]):
	case e.First > sent.First && s.p.Words[e.First-1] == ":":
		from, to = sent.First, e.First-1
	default:
		return false
	}
	if from >= to || to-from > maxSource || s.words(utterance.Extent{First: from, Last: to}) == 0 || s.finite(utterance.Extent{First: from, Last: to}) {
		return false
	}
	s.add(e, headlineRule.ID, utterance.None)
	c := &s.out[len(s.out)-1]
	source := s.p.Span(from, to)
	c.Quote.Speaker = &claim.Party{Name: s.called(source)}
	c.Saw("speaker", source)
	return true
}

func dash(word string) bool { return word == "–" || word == "—" || word == "-" || word == "--" }
