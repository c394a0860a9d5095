package nlp

import (
	"context"
	"fmt"

	"factdesk/internal/extract/text"

	"github.com/jdkato/prose/v3/tag"
)

// cases remembers how words are written within sentences, to read headlines.
type cases struct{}

// tagAll sets Tag and Lemma of every token, sentence by sentence.
func (w *work) tagAll(ctx context.Context) error {
	for i, s := range w.doc.Sentences {
		if i%64 == 0 && ctx.Err() != nil {
			return fmt.Errorf("tag words: %w", ctx.Err())
		}
		w.tagSentence(w.doc.Tokens[s.First:s.Last])
	}
	return nil
}

func (w *work) tagSentence(tokens []text.Token) {
	w.scratch = w.scratch[:0]
	for _, t := range tokens {
		w.scratch = append(w.scratch, tag.Token{Text: tagForm(t)})
	}
	w.tagger.TagTokens(w.scratch)
	for i := range tokens {
		tokens[i].Tag = w.scratch[i].Tag
	}
	repair(tokens)
	for i := range tokens {
		tokens[i].Lemma = Lemma(tokens[i].Lower, tokens[i].Tag)
	}
}

// tagForm is the spelling of a token that the model was trained on.
func tagForm(t text.Token) string {
	switch t.Text {
	case "“", "«":
		return "``"
	case "”", "»":
		return "''"
	}
	switch t.Norm {
	case "—", "---":
		return "--"
	}
	return t.Norm
}
