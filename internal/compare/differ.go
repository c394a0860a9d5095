package compare

import (
	"cmp"
	"slices"
	"strconv"
)

// reading is what one claim says of a field: the key by which values are the
// same, and how it puts it. An empty key says nothing.
type reading struct {
	ref        Ref
	key, value string
}

// differ returns the values of a field, if there is more than one, with who
// has which: the most frequent first.
func differ(field string, kind Kind, readings []reading) []Difference {
	variants := gather(readings)
	if len(variants) < 2 {
		return nil
	}
	return []Difference{{Field: field, Kind: kind, Values: variants}}
}

// acrossReports takes back contradictions whose values one report tells alike:
// a report that says both has its reasons, and contradicts nobody.
func acrossReports(found []Difference) []Difference {
	for i := range found {
		var all reportSet
		for _, v := range found[i].Values {
			var here reportSet
			for _, r := range v.Support {
				here.add(r.Report)
			}
			if here.meets(all) {
				found[i].Kind = Detail
			}
			all = all.with(here)
		}
	}
	return found
}

// gather groups readings by their keys. A variant is shown as most of its
// claims put it.
func gather(readings []reading) []Variant {
	at := map[string]int{}
	var variants []Variant
	var spellings []map[string]int
	for _, r := range readings {
		if r.key == "" {
			continue
		}
		i, seen := at[r.key]
		if !seen {
			i = len(variants)
			at[r.key] = i
			variants = append(variants, Variant{})
			spellings = append(spellings, map[string]int{})
		}
		variants[i].Support = append(variants[i].Support, r.ref)
		spellings[i][r.value]++
	}
	for i := range variants {
		variants[i].Value = commonest(spellings[i])
		slices.SortFunc(variants[i].Support, compareRefs)
	}
	slices.SortFunc(variants, func(a, b Variant) int {
		return cmp.Or(cmp.Compare(len(b.Support), len(a.Support)), cmp.Compare(a.Value, b.Value), compareRefs(a.Support[0], b.Support[0]))
	})
	return variants
}

// commonest returns the most frequent value, of equals the first by spelling.
func commonest(counts map[string]int) string {
	best, most := "", 0
	for value, n := range counts {
		if n > most || n == most && value < best {
			best, most = value, n
		}
	}
	return best
}

// agreed returns the value that most sources have, of equals the one that most
// claims have; "" where none says anything.
func (w *work) agreed(readings []reading) string {
	variants := gather(readings)
	if len(variants) == 0 {
		return ""
	}
	return slices.MinFunc(variants, func(a, b Variant) int {
		return cmp.Or(
			cmp.Compare(w.voices(b.Support), w.voices(a.Support)),
			cmp.Compare(len(b.Support), len(a.Support)), cmp.Compare(a.Value, b.Value),
		)
	}).Value
}

func hexOf(n uint64) string { return strconv.FormatUint(n, 16) }
