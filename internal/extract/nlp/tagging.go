package nlp

import (
	"context"
	"fmt"

	"github.com/jdkato/prose/v3/tag"

	"factdesk/internal/extract/text"
)

// tagAll sets Tag and Lemma of every token, sentence by sentence.
func (w *work) tagAll(ctx context.Context) error {
	w.known = cases{names: map[string]string{}, plain: map[string]bool{}}
	for _, s := range w.doc.Sentences {
		if w.doc.Paragraphs[s.Paragraph].Zone == text.Body {
			w.known.learn(w.doc.Tokens[s.First:s.Last])
		}
	}
	for i, s := range w.doc.Sentences {
		if i%64 == 0 && ctx.Err() != nil {
			return fmt.Errorf("tag words: %w", ctx.Err())
		}
		st := sentenceCase
		if w.doc.Paragraphs[s.Paragraph].Zone == text.Headline {
			st = styleOf(w.doc.Tokens[s.First:s.Last])
		}
		w.tagSentence(w.doc.Tokens[s.First:s.Last], st)
	}
	return nil
}

func (w *work) tagSentence(tokens []text.Token, st style) {
	w.scratch = w.scratch[:0]
	open := false
	for _, t := range tokens {
		form := tagForm(t, open)
		switch {
		case t.Norm == `"`:
			open = form == "``"
		case st != sentenceCase && form == t.Norm:
			form = w.known.spell(t, st == capitals)
		}
		w.scratch = append(w.scratch, tag.Token{Text: form})
	}
	w.tagger.TagTokens(w.scratch)
	for i := range tokens {
		tokens[i].Tag = w.scratch[i].Tag
	}
	if st == sentenceCase {
		repair(tokens)
	} else {
		w.repairHeadline(tokens)
	}
	for i := range tokens {
		tokens[i].Lemma = Lemma(tokens[i].Lower, tokens[i].Tag)
	}
}

// repairHeadline repairs the tags of a headline in the spelling that was
// tagged, since its capitals say nothing.
func (w *work) repairHeadline(tokens []text.Token) {
	written := make([]string, len(tokens))
	for i := range tokens {
		written[i], tokens[i].Norm = tokens[i].Norm, w.scratch[i].Text
	}
	repair(tokens)
	for i := range tokens {
		tokens[i].Norm = written[i]
	}
}

// tagForm is the spelling of a token that the model was trained on. open tells
// that a straight quote was opened in the sentence and not closed.
func tagForm(t text.Token, open bool) string {
	switch t.Text {
	case "“", "«", "„":
		return "``"
	case "”", "»":
		return "''"
	}
	switch t.Norm {
	case `"`:
		if open || !t.SpaceBefore {
			return "''"
		}
		return "``"
	case "—", "---":
		return "--"
	}
	return t.Norm
}
