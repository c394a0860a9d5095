package mention

import "factdesk/internal/extract/wordset"

// degrees are the letters of degrees that are nothing else, and doubtfulDegrees
// those of a party, a state or a disease, too.
var (
	degrees = wordset.Of("MD", "M.D.", "PhD", "Ph.D.", "PHD", "DPhil", "MPH", "M.P.H.", "DrPH", "DVM", "DDS", "DNP", "MBA", "M.B.A.", "MSN", "BSN", "MSc", "BSc",
		"MPhil", "JD", "J.D.", "LLM", "LLB", "EdD", "Ed.D.", "PharmD", "PsyD", "MBBS", "FRCP", "FACP", "LCSW", "MSW", "MHA")
	doubtfulDegrees = wordset.Of("RN", "R.N.", "MS", "M.S.", "MA", "M.A.", "BA", "B.A.", "BS", "B.S.", "DO", "D.O.", "NP", "PA", "LPN", "PE", "CPA", "MPA", "MPP", "MEd")
)

// markDegree marks the letters of a degree behind a person's name and a comma, or
// behind another degree: Ada Obi, MD, MPH.
func (f *Found) markDegree(i int) {
	if f.shapes[i]&capital == 0 || f.lower(i-1) != "," {
		return
	}
	norm := f.tok[i].Norm
	sure := degrees.Get(norm)
	if !sure && !doubtfulDegrees.Get(norm) {
		return
	}
	if f.is(i-2, degree) || f.bearsDegree(i-2, sure) {
		f.marks[i] |= degree
	}
}

// bearsDegree reports whether a name of two words or more ends at token i that may
// be a person's, or must be one where the letters mean other things, too.
func (f *Found) bearsDegree(i int, sure bool) bool {
	if !f.has(i, capital|initial) || sure && f.is(i, place|head) {
		return false
	}
	givens := 0
	first := i
	for first > 0 && i-first < 4 && f.has(first-1, capital|initial) {
		first--
		if f.is(first, given) && !f.is(first, place) {
			givens++
		}
	}
	return first < i && (sure || givens > 0)
}
