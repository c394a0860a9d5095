package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/text"
)

// Bounds on single tokens, in bytes. They keep every later step linear.
const (
	maxWord = 200 // a longer run of letters is cut
	maxMark = 8   // a longer run of dots, dashes or stars is cut
	maxRun  = 64  // so is a senseless run of any other mark
)

// scanner cuts one paragraph into tokens, from left to right, looking at most
// one word ahead.
type scanner struct {
	raw   string // the text up to the end of the paragraph
	pos   int
	space bool // white space or nothing stands before pos
	out   []text.Token
	forms *forms
}

func (s *scanner) scan() {
	for s.pos < len(s.raw) {
		r, size := s.at(s.pos)
		switch {
		case text.Space(r):
			s.pos += size
			s.space = true
		case text.Invisible(r):
			s.pos += size
		case wordRune(r):
			s.word()
		default:
			s.mark(r, size)
		}
	}
}

// at decodes the character at byte i, or returns -1 at the end.
func (s *scanner) at(i int) (rune, int) {
	if i >= len(s.raw) {
		return -1, 0
	}
	if c := s.raw[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.raw[i:])
}

// next returns the first visible character at or behind byte i, or -1.
func (s *scanner) next(i int) rune {
	for range maxMark {
		r, size := s.at(i)
		if !text.Invisible(r) {
			return r
		}
		i += size
	}
	return -1
}

// emit appends the token from byte start to byte end and moves there.
func (s *scanner) emit(start, end int) {
	s.pos = end
	if start < end {
		s.append(start, end, s.forms.find(s.raw[start:end]))
	}
}

// append appends the token of that form.
func (s *scanner) append(start, end int, f *form) {
	if f.Norm == "" {
		return
	}
	s.forms.use(f)
	s.out = append(s.out, text.Token{
		Span:        text.Span{Start: start, End: end},
		Spelling:    &f.Spelling,
		Base:        text.NoToken.Base,
		Form:        f.inDocument,
		SpaceBefore: s.space,
	})
	s.space = false
}

// mark emits punctuation and symbols: a bracket or quote alone, a run of one
// mark ("...", "--", "***") together, an emoji with what modifies it.
func (s *scanner) mark(r rune, size int) {
	end := s.pos + size
	switch {
	case r == '.' && digitAt(s.raw, end) && s.space:
		s.number(end)
		return
	case apostrophe(r) && s.clipped(end):
		return
	case (r == '@' || r == '#') && s.handle(end):
		return
	case strings.ContainsRune(".-*_=~!?–—―`'", r):
		for n := 1; n < maxMark; n++ {
			q, qsize := s.at(end)
			if q != r || r == '\'' && n == 2 {
				break
			}
			end += qsize
		}
	case r >= 0x2190:
		end = s.emojiEnd(end)
	}
	if run := s.senseless(end, r, size); run > 0 {
		end = run
	}
	s.emit(s.pos, end)
}

// senseless returns the end of a run of more than four of one mark, which no
// sentence has and which is one token, or 0.
func (s *scanner) senseless(end int, r rune, size int) int {
	n := 1
	for end-s.pos+size <= maxRun {
		q, _ := s.at(end)
		if q != r {
			break
		}
		end += size
		n++
	}
	if n <= 4 {
		return 0
	}
	return end
}

// number emits a number that begins with its decimal point.
func (s *scanner) number(end int) {
	for digitAt(s.raw, end) && end-s.pos < maxWord {
		end++
	}
	s.emit(s.pos, end)
}

// clipped emits what an apostrophe shortens: "'90s", and "'s" or "n't" that
// stand alone behind a space or a quote.
func (s *scanner) clipped(end int) bool {
	rest := s.raw[end:]
	n := 0
	for n < len(rest) && n < 5 && isDigit(rest[n]) {
		n++
	}
	if n == 2 && s.space {
		if strings.HasPrefix(rest[n:], "s") {
			n++
		}
	} else {
		n = clitic(rest)
	}
	if n == 0 {
		return false
	}
	if r, _ := s.at(end + n); wordRune(r) {
		return false
	}
	s.emit(s.pos, end+n)
	return true
}

// clitic returns the length of the clitic that rest begins with, without its
// apostrophe, or 0.
func clitic(rest string) int {
	for _, c := range []string{"s", "re", "ve", "ll", "d", "m"} {
		if len(rest) >= len(c) && strings.EqualFold(rest[:len(c)], c) {
			if r, _ := utf8.DecodeRuneInString(rest[len(c):]); len(rest) == len(c) || !wordRune(r) {
				return len(c)
			}
		}
	}
	return 0
}

// handle emits "@name" and "#topic".
func (s *scanner) handle(end int) bool {
	start := end
	for end-start < maxWord {
		r, size := s.at(end)
		if !wordRune(r) {
			break
		}
		end += size
	}
	if start == end || digitAt(s.raw, start) {
		return false
	}
	s.emit(s.pos, end)
	return true
}

// emojiEnd takes in the characters that modify the symbol before them: joiners
// with the next symbol, skin tones, variation selectors, enclosing marks.
func (s *scanner) emojiEnd(end int) int {
	for range maxMark {
		r, size := s.at(end)
		switch {
		case r == 0x200d:
			_, next := s.at(end + size)
			end += size + next
		case unicode.Is(unicode.M, r), r >= 0xfe00 && r <= 0xfe0f, r >= 0x1f3fb && r <= 0x1f3ff:
			end += size
		default:
			return end
		}
	}
	return end
}

func wordRune(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) && !text.Invisible(r)
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '＇' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func digitAt(s string, i int) bool { return i < len(s) && isDigit(s[i]) }
