package mention

import (
	"strings"

	"factdesk/internal/extract/text"
)

// headHit is the head of an organization's name that ends at a token.
type headHit struct {
	length uint8
	kind   uint8 // index into Lists.orgKinds
	plural bool
}

// headKind returns the kind of organization whose head ends at token i, or "".
func (f *Found) headKind(i int) string { return f.l.orgKinds[f.heads[i].kind] }

// markDatelines notes the tokens of dateline zones.
func (f *Found) markDatelines() {
	i := 0
	for _, z := range f.doc.Zones {
		if z.Kind != text.Dateline {
			continue
		}
		for ; i < len(f.tok) && f.tok[i].Start < z.End; i++ {
			if f.tok[i].Start >= z.Start {
				f.shapes[i] |= dated
			}
		}
	}
}

// markToken reads the hits that begin at token i.
func (f *Found) markToken(i int) {
	for h := range f.ix.At(i).All() {
		end := i + h.Len - 1
		if h.List == f.l.ids.heads && h.Len >= int(f.heads[end].length) {
			f.heads[end] = headHit{length: uint8(h.Len), kind: f.l.kindOf(firstWord(h.Attr()))}
			if h.Len == 1 {
				f.marks[i] |= head
			}
			continue
		}
		bit := f.l.bits[h.List]
		if bit&role != 0 {
			f.marks[end] |= roleEnd
		}
		if h.Len == 1 {
			f.marks[i] |= f.l.markOf(h)
		} else if bit&(place|country|demonym|title|role|known) != 0 {
			f.marks[i] |= bit
		}
	}
}

// doubleGiven marks given names with a hyphen by their first part: Jean-Luc.
func (f *Found) doubleGiven(i int) {
	if f.shapes[i]&hyphened == 0 || f.shapes[i]&upper != 0 {
		return
	}
	if first, _, ok := strings.Cut(f.tok[i].Lower, "-"); ok && f.l.sureGiven(first) && !f.is(i, place) {
		f.marks[i] |= given
	}
}

// doubleRole marks roles with a hyphen by their parts: attorney-general,
// co-founder; and people by what they do: a fruit-seller, two lorry-drivers.
func (f *Found) doubleRole(i int) {
	w := f.tok[i].Lower
	if f.marks[i]&roleEnd != 0 {
		return
	}
	if t := f.tok[i].Tag; (t == "NN" || t == "NNS") && occupation(f.tok[i].Lemma) {
		f.marks[i] |= personNoun
	}
	first, rest, _ := strings.Cut(w, "-")
	if last := rest[strings.LastIndexByte(rest, '-')+1:]; f.l.role(first) && (last == "general" || last == "chief" || last == "elect") || f.l.role(last) {
		f.marks[i] |= role | roleEnd
	}
}

// occupation reports whether a word with a hyphen ends with one for somebody who
// works: fruit-seller, shop-owner.
func occupation(w string) bool {
	switch w[strings.LastIndexByte(w, '-')+1:] {
	case "seller", "maker", "driver", "owner", "worker", "keeper", "grower", "trader", "dealer", "vendor", "farmer", "fisher",
		"builder", "cleaner", "collector", "herder", "breeder", "picker", "smith", "hawker", "peddler", "puller", "weaver",
		"dyer", "cutter", "repairer", "shiner", "teacher", "writer", "singer", "player", "holder", "packer", "tender",
		"carrier", "bearer", "hunter", "gatherer", "catcher", "nurse", "guard", "founder":
		return true
	}
	return false
}

// sharedHead finds a head that several names share; the tagger takes it for a
// name, which has no singular: the Obi and Lunn Cartels.
func (f *Found) sharedHead(i int) {
	if f.shapes[i]&capital == 0 || f.heads[i].length > 0 {
		return
	}
	stem, ok := strings.CutSuffix(f.tok[i].Lower, "s")
	if !ok {
		return
	}
	if e, ok := f.l.lex.First(f.l.ids.heads, stem); ok {
		f.heads[i] = headHit{length: 1, kind: f.l.kindOf(firstWord(e.Attr)), plural: true}
	}
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}
