package mention

import "factdesk/internal/extract/text"

// casing learns what the capitals of a sentence tell: which words open it,
// and whether it is set in capitals or in title case throughout.
func (f *Found) casing(s *text.Sentence) {
	loud := f.loud(s)
	open := true
	label := f.label(s)
	for i := s.First; i < s.Last; i++ {
		sh := f.shapes[i]
		switch {
		case sh&(word|digit) == 0:
			open = open || opens(f.tok[i].Norm)
			continue
		case loud || i < label:
			f.shapes[i] |= shout
		case open && sh&word != 0:
			f.shapes[i] |= starts
		case sh&capital != 0:
			f.note(i, capSeen)
		case sh&word != 0:
			f.note(i, lowerSeen)
		}
		open = false
	}
}

// label returns the token after a label in capitals that opens the sentence, as
// in "UPDATE: Two freed", or the first token.
func (f *Found) label(s *text.Sentence) int {
	for i := s.First; i < s.Last && i-s.First < 4; i++ {
		switch {
		case f.tok[i].Norm == ":" && i > s.First:
			return i
		case !f.has(i, upper) || !f.is(i, common|plainAcronym|notName):
			return s.First
		}
	}
	return s.First
}

// opens reports whether a capital is due after this mark: a quotation, a
// colon, a bullet.
func opens(mark string) bool {
	switch mark {
	case "\"", "``", ":", "•", "*", "·", "▪", "-", "–", "—", "'", "…", "(", "[", "|", ">", "...":
		return true
	}
	return false
}

// loud reports whether nearly every word of the sentence is capitalised, so
// that a capital does not make a name.
func (f *Found) loud(s *text.Sentence) bool {
	switch f.doc.Paragraphs[s.Paragraph].Zone {
	case text.Byline, text.Caption:
		return false
	}
	words, caps, uppers, smallVerbs, all := 0, 0, 0, 0, 0
	for i := s.First; i < s.Last; i++ {
		sh := f.shapes[i]
		if sh&word == 0 || sh&possess != 0 {
			continue
		}
		if sh&upper != 0 {
			uppers++
		}
		if t := f.tok[i].Norm; t == "A" || t == "I" {
			continue // a capital in either case
		}
		all++
		if len(f.tok[i].Norm) < 4 {
			if sh&capital == 0 && !f.seen(i, functionWord) {
				smallVerbs++
			}
			continue
		}
		words++
		if sh&capital != 0 {
			caps++
		}
	}
	if uppers >= 3 && uppers*10 >= (words+smallVerbs)*7 || uppers > 0 && uppers == all && f.alone(s) {
		return true
	}
	last := f.tok[s.Last-1].Norm
	return words >= 4 && smallVerbs == 0 && last != "." && last != ")" && caps*10 >= words*9
}

// alone reports whether the sentence is a whole paragraph without a dateline:
// a label in capitals, such as MARKETS.
func (f *Found) alone(s *text.Sentence) bool {
	p := f.doc.Paragraphs[s.Paragraph]
	return !f.has(s.First, dated) && s.End-s.Start >= p.Len()-2 && f.tok[s.Last-1].Norm != "."
}

// nameStart reports whether the capitalised token i, which opens a sentence,
// is a name rather than a plain word with the capital of its place.
func (f *Found) nameStart(i int) bool {
	t, sh, m := &f.tok[i], f.shapes[i], f.marks[i]
	next := f.has(i+1, capital) && f.tok[i+1].SpaceBefore
	switch {
	case f.lower(i+1) == "&" && sh&stop == 0:
		return true
	case f.seen(i, functionWord) || sh&stop != 0 || sh&upper != 0 && m&plainAcronym != 0 && m&(place|country) == 0:
		return false
	case sh&(upper|initial|hyphened) != 0:
		return sh&initial == 0 || next
	case sh&camel != 0 || m&(title|role) != 0 && (next || f.officeOpens(i+1)):
		return true // Leader of Opposition Ada Obi
	case next && f.is(i+1, title|role) && f.plainWord(i) && !leadWords[t.Lower]:
		return true // Foreign Minister Ada Obi
	case f.seen(i, lowerSeen):
		return next && m&(given|surname) != 0 && m&notName == 0
	case m&notName != 0:
		return f.seen(i, capSeen)
	case m&(place|demonym|country) != 0:
		return true
	case m&(given|surname) != 0 && m&common == 0:
		return true
	case m&common != 0:
		return f.seen(i, capSeen) || next && m&given != 0
	}
	return next || f.seen(i, capSeen) || f.nounTag(i)
}

// officeOpens reports whether "of" at token k goes on with what an office is of.
func (f *Found) officeOpens(k int) bool {
	return f.lower(k) == "of" && (f.has(k+1, capital) || f.lower(k+1) == "the" && f.has(k+2, capital))
}

// nounTag reports whether the tagger took an unknown word for a name.
func (f *Found) nounTag(i int) bool {
	switch f.tok[i].Tag {
	case "NNP", "NNPS":
		return true
	}
	return false
}

// nameToken reports whether token i can be part of a name.
func (f *Found) nameToken(i int) bool {
	if i < 0 || i >= len(f.tok) || !f.has(i, capital) || f.has(i, possess) || f.is(i, degree) {
		return false
	}
	if f.has(i, stop) {
		return f.mayBeGiven(i) || f.balinese(i)
	}
	if f.has(i, starts) {
		return f.nameStart(i)
	}
	if f.tok[i].Lower == "the" || f.tok[i].Lower == "a" {
		return false
	}
	return true
}

// balinese reports whether "I" begins a name, as in "the guide, I Made Suta".
func (f *Found) balinese(i int) bool {
	if f.tok[i].Norm != "I" || f.has(i, starts) || !f.has(i+1, capital) || f.has(i+1, stop|upper) {
		return false
	}
	return f.lower(i-1) == "," || f.is(i-1, personNoun|title|roleEnd)
}

// mayBeGiven reports whether a month's name is a given name here: April Jones,
// but not April 3 or April Fools.
func (f *Found) mayBeGiven(i int) bool {
	if f.is(i-1, title) && f.has(i-1, capital) && f.has(i+1, capital) && !f.has(i+1, stop) {
		return true // Sgt. Sunday Okoro
	}
	switch f.tok[i].Lower {
	case "april", "may", "june", "august":
	default:
		return false
	}
	if f.has(i, starts) || !f.has(i+1, capital) || f.has(i+1, stop|number) {
		return false
	}
	switch f.lower(i - 1) {
	case "in", "last", "of", "on", "since", "until", "by", "early", "late", "mid", "next", "this", "from", "to", "and":
		return false
	}
	return f.is(i+1, surname) && !f.is(i+1, common)
}
