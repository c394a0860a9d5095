package nlp

import (
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/text"
)

// maxSentence is the number of tokens at which a sentence is cut, so that a
// step that is not linear in the sentence stays linear in the text.
const maxSentence = 400

// span is a half-open range of tokens.
type span struct{ first, last int }

// breaker finds the sentences of one paragraph.
type breaker struct {
	tokens   []text.Token
	headline bool
	forced   int // a byte offset at which a sentence must end, or 0
	open     bool
	room     []span // for the answer
}

// sentences returns the ranges of the sentences; together they hold every token.
func (b *breaker) sentences() []span {
	out := b.room[:0]
	first := 0
	for i := 0; i < len(b.tokens); i++ {
		if b.tokens[i].Norm == `"` {
			b.open = !b.open
		}
		last := b.end(first, i)
		if last == 0 && i+1-first >= maxSentence {
			last = i + 1
		}
		if last == 0 {
			continue
		}
		for _, t := range b.tokens[i+1 : last] {
			if t.Norm == `"` {
				b.open = !b.open
			}
		}
		out = b.add(out, span{first, last})
		first, i = last, last-1
	}
	if first < len(b.tokens) {
		out = b.add(out, span{first, len(b.tokens)})
	}
	return out
}

// add appends a sentence. A quote that stands alone, as behind a stray space,
// is no sentence and goes with the one before it.
func (b *breaker) add(out []span, s span) []span {
	n := len(out)
	if n > 0 && s.last-s.first == 1 && b.tokens[s.first].Norm == `"` && s.last-out[n-1].first <= maxSentence {
		out[n-1].last = s.last
		return out
	}
	return append(out, s)
}

// end returns the index behind the sentence's last token if the sentence that
// began at first ends at token i, else 0.
func (b *breaker) end(first, i int) int {
	t := b.tokens[i]
	if b.forced > 0 && t.End == b.forced {
		return i + 1
	}
	kind := endKind(t)
	if kind == goesOn {
		return 0
	}
	last := b.closers(i + 1)
	if last-first > maxSentence {
		return i + 1
	}
	if last == len(b.tokens) {
		return last
	}
	if kind == mayEnd && !b.abbreviationEnds(t, last) {
		return 0
	}
	if kind == ends && !b.stopEnds(first, i, last) {
		return 0
	}
	return last
}

// closers returns the index behind the quotes and brackets that close at i and
// so belong to the sentence that ends before them.
func (b *breaker) closers(i int) int {
	open := b.open
	for n := 0; i < len(b.tokens) && n < maxMark; n++ {
		t := b.tokens[i]
		switch t.Text {
		case "”", "’", "»", ")", "]", "''":
		case `"`:
			if !open {
				return i
			}
			open = false
		case "'":
		default:
			return i
		}
		if t.SpaceBefore && t.Text != "»" {
			return i
		}
		i++
	}
	return i
}

type ending int

const (
	goesOn ending = iota
	mayEnd        // a token that holds its own full stop
	ends          // a full stop, question or exclamation mark
)

func endKind(t text.Token) ending {
	last := t.Norm[len(t.Norm)-1]
	switch {
	case last == '?' || last == '!':
		return ends
	case last != '.':
		return goesOn
	case len(t.Norm) == 1 || t.Norm[0] == '.':
		return ends
	}
	return mayEnd
}

// stopEnds reports whether the end mark at i ends a sentence, given what
// follows at next: it does not before a word in lower case, nor behind the
// number of a list.
func (b *breaker) stopEnds(first, i, next int) bool {
	if b.tokens[i].Norm == "." && i == first+1 && enumerator(b.tokens[first].Norm) {
		return false
	}
	n, ok := b.starter(next)
	if !ok {
		return true
	}
	r, _ := utf8.DecodeRuneInString(n.Norm)
	if unicode.IsLower(r) {
		// "iPhone", "al-Rashidi" and "de la Cruz" may open a sentence.
		return b.tokens[i].Norm == "." && lowerStart(n.Norm)
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || !unicode.IsPunct(r)
}

func lowerStart(w string) bool {
	_, size := utf8.DecodeRuneInString(w)
	return hasUpper(w[size:])
}

func enumerator(w string) bool {
	return len(w) <= 2 && (isDigit(w[0]) || unicode.IsUpper(rune(w[0])))
}

// starter returns the first word at or behind i, past opening quotes and brackets.
func (b *breaker) starter(i int) (text.Token, bool) {
	for n := 0; i < len(b.tokens) && n < maxMark; i++ {
		t := b.tokens[i]
		switch t.Norm {
		case `"`, "'", "(", "[", "``", "—", "-", "--", "*", "•":
			n++
		default:
			return t, true
		}
	}
	return text.NoToken, false
}

// abbreviationEnds reports whether an abbreviation ends its sentence, by its
// kind and by the word that follows.
func (b *breaker) abbreviationEnds(t text.Token, next int) bool {
	n, ok := b.starter(next)
	if !ok {
		return true
	}
	r, _ := utf8.DecodeRuneInString(n.Norm)
	if b.headline || !unicode.IsUpper(r) && !quoteOpens(b.tokens[next]) {
		return false
	}
	stem := t.Norm[:len(t.Norm)-1]
	switch stopKinds[stem] {
	case titleStop, numberStop:
		return false
	case monthStop:
		return !unicode.IsDigit(r)
	}
	switch t.Lower {
	case "a.m.", "p.m.":
		return !clockWords[n.Lower]
	case "etc.":
		return true
	case "e.g.", "i.e.", "vs.", "v.", "approx.":
		return false
	}
	return sentenceStarts[n.Lower] && unicode.IsUpper(r)
}

func quoteOpens(t text.Token) bool { return t.Norm == `"` && t.SpaceBefore }

func hasUpper(s string) bool {
	for _, r := range s {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// clockWords go on behind "a.m." and "p.m." although they are capitalised.
var clockWords = words("monday tuesday wednesday thursday friday saturday sunday mon mon. tue tue. tues. wed wed. thu thu. thurs. fri fri. sat sat. sun sun. january february march april may june july " +
	"august september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc ist cet cest eat wat " +
	"eastern central pacific mountain greenwich local kst jst aest")

// sentenceStarts are the words that, capitalised behind an abbreviation, begin
// a sentence rather than go on with a name.
var sentenceStarts = words("the a an this that these those he she it they we i you his her its their our my your there here in on at by for from with without after before during since until " +
	"while when whenever where who what why how if as although though because but and or so yet however meanwhile also then now some many most several both each every all no none neither " +
	"nobody nothing not one two three four five six seven eight nine ten dozens hundreds thousands officials police prosecutors authorities investigators critics analysts experts according about " +
	"around nearly almost more less under over between among despite instead still once only even just last next earlier later today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday")
