package nlp

import (
	"context"
	"fmt"
	"slices"

	"factdesk/internal/extract/text"
)

// tagAll sets Tag and Lemma of every token, sentence by sentence.
func (w *work) tagAll(ctx context.Context) error {
	for i, s := range w.doc.Sentences {
		if i%64 == 0 && ctx.Err() != nil {
			return fmt.Errorf("tag words: %w", ctx.Err())
		}
		tokens := w.doc.Tokens[s.First:s.Last]
		if !readable(tokens) {
			w.tagByForm(tokens)
			continue
		}
		st := styleOf(tokens)
		if st == titleCase && w.doc.Paragraphs[s.Paragraph].Zone != text.Headline {
			st = sentenceCase
		}
		if st != sentenceCase {
			w.learnCases()
		}
		w.tagSentence(tokens, st, w.doc.Paragraphs[s.Paragraph].Zone == text.Headline)
	}
	return nil
}

// learnCases notes, once a document, how its running sentences write their words.
func (w *work) learnCases() {
	if w.cases.names != nil {
		return
	}
	w.cases = cases{names: map[string]string{}, plain: map[string]bool{}, seen: make([]bool, len(w.forms.used)+1)}
	for _, s := range w.doc.Sentences {
		tokens := w.doc.Tokens[s.First:s.Last]
		if w.doc.Paragraphs[s.Paragraph].Zone == text.Body && styleOf(tokens) != capitals {
			w.cases.learn(tokens)
		}
	}
}

// longSentence is the number of tokens from which a sentence must hold words in
// proportion to be read as one.
const longSentence = 40

// readable reports whether a sentence is worth the model's time, which is most
// of the cost of an analysis: it has words, and a long one has them at every
// fourth token at least. Tables, ASCII art and noise are not.
func readable(tokens []text.Token) bool {
	n := 0
	for i := range tokens {
		if tokens[i].Traits&text.Worded != 0 {
			n++
		}
	}
	return n > 0 && (len(tokens) < longSentence || n*4 >= len(tokens))
}

// tagByForm tags without the model: numbers, marks, and nouns for the rest.
func (w *work) tagByForm(tokens []text.Token) {
	for i := range tokens {
		t := &tokens[i]
		t.Tag = "NN"
		if isDigit(t.Norm[0]) {
			t.Tag = "CD"
		}
		repairForm(tokens, i)
		t.Base = w.forms.ownBase(w.forms.ofToken(t))
	}
}

func (w *work) tagSentence(tokens []text.Token, st style, headline bool) {
	w.shown, w.known = w.shown[:0], w.known[:0]
	open := false
	for i := range tokens {
		t := &tokens[i]
		form := tagForm(t, open)
		switch {
		case t.Norm == `"`:
			open = form == "``"
		case st != sentenceCase && form == t.Norm:
			form = w.cases.spell(*t, st == capitals)
		}
		shown := w.forms.ofToken(t)
		if form != t.Norm {
			shown = w.forms.find(form)
		}
		w.shown, w.known = append(w.shown, shown), append(w.known, &shown.known)
	}
	w.tags = slices.Grow(w.tags[:0], len(tokens))[:len(tokens)]
	w.tagger.Tag(w.known, w.tags)
	for i := range tokens {
		tokens[i].Tag = w.tags[i]
	}
	if st == sentenceCase {
		repair(tokens)
	} else {
		w.repairHeadline(tokens)
	}
	if headline {
		repairHeadlineVerb(tokens)
	}
	for i := range tokens {
		w.forms.lemmatize(&tokens[i])
	}
}

// repairHeadline repairs the tags of a headline in the spelling that was
// tagged, since its capitals say nothing.
func (w *work) repairHeadline(tokens []text.Token) {
	for i := range tokens {
		tokens[i].Spelling = &w.shown[i].Spelling
	}
	repair(tokens)
	for i := range tokens {
		tokens[i].Spelling = &w.forms.ofToken(&tokens[i]).Spelling
		if tokens[i].Tag == "NNS" && tagAt(tokens, i-1) == "NNP" && determiner(tagAt(tokens, i+1)) {
			tokens[i].Tag = "VBZ" // "Oslo frees twelve"
		}
	}
}

func determiner(tag string) bool { return tag == "CD" || tag == "DT" || tag == "PRP$" }

// tagForm is the spelling of a token that the model was trained on. open tells
// that a straight quote was opened in the sentence and not closed.
func tagForm(t *text.Token, open bool) string {
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
