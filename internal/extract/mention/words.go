package mention

import (
	"strings"

	"factdesk/internal/extract/reuse"
	"factdesk/internal/extract/text"
)

// Word numbers a word in lower case within the document, from 1. 0 is the empty word.
type Word int32

// words numbers the words of a document in lower case, so that what is known of
// a word is looked up once and then kept by number.
type words struct {
	number map[string]Word
	all    []spelling
	at     []Word    // by token
	forms  []oneForm // by Token.Form

	letters letters
}

// spelling is one word.
type spelling struct {
	text  string
	uses  use
	plain Word // number of the word without accents plus one, once asked for
}

// use is a set of what the document and the lists know of a word.
type use uint8

const (
	lowerSeen      use = 1 << iota // stands in lower case somewhere in running text
	capSeen                        // stands capitalised within a sentence
	governs                        // a government is named after it
	personal                       // is all that a person's name says somewhere
	functionWord                   // is in functionWords
	hyphenWord                     // holds a hyphen, not at its beginning
	governmentWord                 // may be what a government is found by, see governments
)

// usesOf returns the uses that a word has in every document.
func usesOf(word string) use {
	var u use
	if functionWords.Get(word) {
		u |= functionWord
	}
	if strings.IndexByte(word, '-') > 0 {
		u |= hyphenWord
	}
	if namesGovernment(word) {
		u |= governmentWord
	}
	return u
}

// oneForm is what tokens of one form have in common.
type oneForm struct {
	word  Word
	shape shape
	read  bool
}

// reset numbers the words of the tokens and writes down their shapes.
func (w *words) reset(tokens []text.Token, shapes []shape) {
	w.all = append(w.all, spelling{})
	w.at = reuse.Zeroed(w.at, len(tokens))
	most := int32(0)
	for i := range tokens {
		most = max(most, tokens[i].Form)
	}
	w.forms = reuse.Zeroed(w.forms, int(most)+1)
	for i := range tokens {
		k := &w.forms[tokens[i].Form]
		if tokens[i].Form == 0 || !k.read {
			*k = oneForm{word: w.of(tokens[i].Lower), shape: shapeOf(&tokens[i]), read: true}
		}
		w.at[i], shapes[i] = k.word, k.shape
	}
}

// free forgets the words.
func (w *words) free() {
	clear(w.number)
	clear(w.all)
	w.all = w.all[:0]
}

// of returns the number of a word in lower case.
func (w *words) of(word string) Word {
	if word == "" {
		return 0
	}
	n, ok := w.number[word]
	if !ok {
		n = Word(len(w.all))
		w.number[word] = n
		w.all = append(w.all, spelling{text: word})
		w.all[n].uses = usesOf(word)
	}
	return n
}

// bare returns the number of a word without accents.
func (w *words) bare(n Word) Word {
	if w.all[n].plain == 0 {
		w.all[n].plain = w.ofBare(n) + 1
	}
	return w.all[n].plain - 1
}

func (w *words) ofBare(n Word) Word {
	word := w.all[n].text
	if ascii(word) {
		return n
	}
	plain := w.letters.bare(word)
	if n, ok := w.number[string(plain)]; ok {
		return n
	}
	return w.of(string(plain))
}

// part returns the number of a word as part of a person's name: without accents
// and without the full stop of an initial.
func (w *words) part(n Word) Word {
	if short, ok := strings.CutSuffix(w.all[n].text, "."); ok {
		n = w.of(short)
	}
	return w.bare(n)
}
