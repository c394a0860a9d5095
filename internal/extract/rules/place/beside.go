package place

import (
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/text"
)

// beside learns the country that the article names right beside a place, and the
// kind that a noun right before or behind it gives.
func (s *search) beside(e *name.Entity, k *known) {
	for _, i := range e.Mentions {
		m := s.p.Names.Mentions[i]
		if k.beside == "" {
			k.beside, k.besideRegion = s.behind(m, first(k.city, k.capital))
		}
		if k.noun == "" || k.beside == "" {
			code, noun := s.before(m)
			k.beside, k.noun = first(k.beside, code), first(k.noun, noun)
		}
	}
}

// behind reads the larger place behind a mention: "Tarvolo, Kenya", "Leon in
// Mexico", "Umbekka (Chad)"; region tells that it is a region. Of two that share
// a name it is the one in which the lists put the place: "Atlanta, Georgia".
func (s *search) behind(m name.Mention, listed string) (code string, region bool) {
	last := s.p.Sentences[s.p.SentenceOf(m.First)].Last
	if m.Last+1 >= last {
		return "", false
	}
	switch s.p.Words[m.Last] {
	case ",", "in", "(", "[":
	default:
		return "", false
	}
	at := m.Last + 1
	if n, named := s.p.Names.At(at); named && n.Kind != name.Place {
		return "", false
	}
	for _, list := range []lexicon.ID{s.f.countries, s.f.regions} {
		h, ok := s.p.Index.Find(at, list)
		if !ok || at+h.Len > last || s.p.Words[m.Last] == "," && !s.closes(at+h.Len, last) {
			continue
		}
		if found := plain(h.Attr()); found != "" && (code == "" || found == listed) {
			code, region = found, list == s.f.regions
		}
	}
	return code, region
}

// closes reports whether a larger place behind a comma ends at token t as one
// does, and is no item of a list: a comma, a full stop or a dash follows. "Oslo,
// Norway and Sweden" is a list.
func (s *search) closes(t, last int) bool {
	return t >= last || s.p.Words[t] != "and" && s.p.Words[t] != "or"
}

// maxBefore bounds the words between an owner and a place: "Mexico's second city Leon".
const maxBefore = 4

// before reads the country and the noun before a mention: "the Canadian city of
// London", "Kenya's Tarvolo county".
func (s *search) before(m name.Mention) (code string, noun Kind) {
	first := s.p.Sentences[s.p.SentenceOf(m.First)].First
	t := m.First - 1
	if t >= first && s.p.Words[t] == "of" {
		t--
		if t >= first {
			noun = nounKinds[s.p.Doc.Tokens[t].Lemma]
		}
		if noun == "" {
			return "", ""
		}
		t--
	} else if t >= first {
		if noun = nounKinds[s.p.Doc.Tokens[t].Lemma]; noun != "" {
			t--
		}
	}
	if after := m.Last; noun == "" && after < len(s.p.Doc.Tokens) {
		noun = nounKinds[s.p.Doc.Tokens[after].Lower]
		if noun == City && !s.common(after) {
			noun = ""
		}
	}
	for back := 0; back < maxBefore && t >= first; back, t = back+1, t-1 {
		if h, ok := s.p.Index.Find(t, s.f.demonyms); ok && h.Len == 1 {
			return plain(h.Attr()), noun
		}
		if s.p.Words[t] == "'s" && t > first {
			if h, ok := s.p.Index.Find(t-1, s.f.countries); ok && h.Len == 1 {
				return plain(h.Attr()), noun
			}
			return "", noun
		}
		if !adjective(&s.p.Doc.Tokens[t]) {
			return "", noun
		}
	}
	return "", noun
}

// common reports whether a token is written small, as "city" in "Tarvolo city".
func (s *search) common(t int) bool { return s.p.Doc.Tokens[t].Norm == s.p.Words[t] }

// adjective reports whether a word may stand between an owner and a place.
func adjective(t *text.Token) bool {
	switch t.Tag {
	case "JJ", "JJS", "NN", "CD", "VBN":
		return true
	}
	return false
}

// plain returns the code of an attribute, "" for several countries.
func plain(attr string) string {
	if len(attr) < 2 || attr[0] == '-' {
		return ""
	}
	return attr[:2]
}

// dateline reports whether a place is named in a dateline.
func (s *search) dateline(e *name.Entity) bool {
	for _, k := range e.Mentions {
		m := s.p.Names.Mentions[k]
		if m.Rule == "place.dateline" || s.p.Sentences[s.p.SentenceOf(m.First)].Zone == text.Dateline {
			return true
		}
	}
	return false
}
