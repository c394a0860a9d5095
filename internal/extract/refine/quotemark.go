package refine

import (
	"sort"
	"strings"

	"factdesk/internal/extract/text"
	"factdesk/internal/extract/utterance"
)

// quoteMarks are the quotations of a document in order.
type quoteMarks struct{ all []utterance.Quotation }

// quoteMarks pairs the double quotation marks of every paragraph, and the
// single ones of headlines; elsewhere these cannot be told from apostrophes
// without fail.
func (w *work) quoteMarks() quoteMarks {
	var q quoteMarks
	doc := w.p.Doc
	open, paragraph := -1, -1
	opens := false
	closeAt := func(last int, cut bool) {
		if open >= 0 {
			q.all = append(q.all, utterance.Quotation{
				Extent: utterance.Extent{First: open, Last: last}, Paragraph: paragraph, Opens: opens, Open: cut, Voice: utterance.None,
			})
		}
		open = -1
	}
	for _, s := range doc.Sentences {
		if s.Paragraph != paragraph {
			closeAt(s.First, true)
			paragraph = s.Paragraph
		}
		headline := doc.Paragraphs[s.Paragraph].Zone == text.Headline
		for t := s.First; t < s.Last; t++ {
			if headline && open < 0 {
				if end := singleQuotes(doc.Tokens[:s.Last], t, t == s.First); end > t {
					open, opens = t, t == s.First
					closeAt(end, false)
					t = end - 1
					continue
				}
			}
			if doc.Tokens[t].Norm != `"` {
				continue
			}
			if open >= 0 && !opensQuote(&doc.Tokens[t]) {
				closeAt(t+1, false)
				continue
			}
			closeAt(t, true)
			open, opens = t, t == s.First
		}
	}
	closeAt(len(doc.Tokens), true)
	return q
}

// singleQuotes returns the token behind the quotation in single marks that
// opens at token t, or t. It closes at the last mark that has no space before
// it and no word of its own behind it, as an apostrophe has.
func singleQuotes(tokens []text.Token, t int, first bool) int {
	open := &tokens[t]
	if open.Norm != "'" || open.Text == "’" || !first && !open.SpaceBefore || t+2 >= len(tokens) || tokens[t+1].SpaceBefore {
		return t
	}
	end := t
	for k := t + 2; k < len(tokens); k++ {
		switch m := &tokens[k]; {
		case m.Norm == `"`, m.Norm == "'" && m.Text != "’" && m.SpaceBefore:
			return end
		case m.Norm != "'" || m.SpaceBefore:
		case k+1 == len(tokens) || strings.HasPrefix(tokens[k-1].Norm, "'") || !possessive(&tokens[k-1], &tokens[k+1]):
			return k + 1
		default:
			end = k + 1
		}
	}
	return end
}

// possessive reports whether a mark between the two words may be the apostrophe
// of a plural: "workers' rights".
func possessive(before, after *text.Token) bool {
	return strings.HasSuffix(before.Lower, "s") && (strings.HasPrefix(after.Tag, "NN") || strings.HasPrefix(after.Tag, "JJ"))
}

// opensQuote reports whether the mark can only open a quotation.
func opensQuote(t *text.Token) bool { return t.Text == "“" || t.Text == "„" }

// none stands for no quotation.
const none = -1

// at returns the quotation that opens at the token, or none.
func (q *quoteMarks) at(token int) int {
	i := sort.Search(len(q.all), func(i int) bool { return q.all[i].First >= token })
	if i == len(q.all) || q.all[i].First != token {
		return none
	}
	return i
}

// before returns the quotation that closes right before the token, a comma
// between them as may be, or none.
func (q *quoteMarks) before(tokens []text.Token, token int) int {
	i := sort.Search(len(q.all), func(i int) bool { return q.all[i].Last > token }) - 1
	if i < 0 || q.all[i].Open {
		return none
	}
	last := q.all[i].Last
	if last != token && !(last+1 == token && tokens[last].Lower == ",") {
		return none
	}
	return i
}

// carryOn gives quotations without a speaker of their own to the one who spoke
// last in the paragraph, and those of a paragraph that goes on with a
// quotation left open to its speaker.
func (l *listener) carryOn() {
	speaker, paragraph, left := utterance.None, -1, false
	for i := range l.marks.all {
		q := &l.marks.all[i]
		if q.Paragraph != paragraph {
			if !left || q.Paragraph != paragraph+1 {
				speaker = utterance.None
			}
			paragraph = q.Paragraph
		}
		if q.Voice == utterance.None && speaker != utterance.None && q.Opens {
			q.Voice = speaker
			v := &l.heard[speaker]
			v.Said = append(v.Said, q.Extent)
		}
		if q.Voice != utterance.None {
			speaker = q.Voice
		}
		left = q.Open
	}
}
