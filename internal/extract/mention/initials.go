package mention

import "strings"

// maxDistance bounds the tokens between a name and the letters that it is known as.
const maxDistance = 10

// knownAs ties letters to the name that they are said of: the First River Command, a
// prison gang known as the FRC.
func (f *Found) knownAs() {
	for i := 1; i < len(f.Mentions); i++ {
		q, p := &f.Mentions[i], &f.Mentions[i-1]
		k := q.First - 1
		if f.lower(k) == "the" {
			k--
		}
		if f.lower(k) != "as" || f.lower(k-1) != "known" || !f.Acronym(q) || q.AcronymOf > 0 || p.sentence != q.sentence || p.First == p.Last {
			continue
		}
		if p.Kind == Organization && !f.Acronym(p) && f.describes(p.Last, k-1) {
			q.AcronymOf = i
		}
	}
}

// Otherwise reports whether p is letters that the article says a name is also known
// by, and not only sets in brackets: the River Command, or RC.
func (f *Found) Otherwise(p *Mention) bool { return p.AcronymOf > 0 && f.lower(p.First-1) != "(" }

// describes reports whether nothing but a description without a verb stands between
// the name that ends before token k and the word at token end.
func (f *Found) describes(k, end int) bool {
	if end-k > maxDistance {
		return false
	}
	if k == end {
		return true
	}
	switch f.lower(k) {
	case ",", "(", "also", "better", "commonly", "widely", "locally":
	default:
		return false
	}
	for i := k; i < end; i++ {
		switch f.tok[i].Tag {
		case "VBD", "VBP", "MD", "WDT", "WP":
			return false
		}
	}
	return true
}

// spelledOut reports whether q, in brackets behind the organization p, is made of its
// initials with one capital, as some papers write them: (Ipoa).
func (f *Found) spelledOut(p, q *Mention) bool {
	word := f.tok[q.First].Lower
	if q.Last-q.First != 1 || q.First != p.Last+1 || f.lower(q.Last) != ")" || f.has(q.First, upper) || p.Kind != Organization || len(word) < 3 {
		return false
	}
	rest := word
	for i := p.First; i < p.Last && rest != ""; i++ {
		if f.has(i, capital) {
			rest = strings.TrimPrefix(rest, firstLetter(f.tok[i].Lower))
		}
	}
	return len(rest) == 0
}
