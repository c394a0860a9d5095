package perceptron

// scores are those of the classes, in thousandths, three to a word of 64 bits:
// what a feature says of all classes is added in sixteen steps. Each score begins
// in the middle of its lane, which the few features of a word cannot leave, so
// that no lane takes anything from its neighbour in the end.
type scores [words]uint64

const (
	words    = 16
	perWord  = 3
	laneBits = 21
	middle   = 1 << (laneBits - 1)
	laneMask = 1<<laneBits - 1
)

// maxClasses bounds the classes of a model; the English one has 45.
const maxClasses = words * perWord

// unscored returns the scores of so many classes before the first feature; what
// is behind the last class stays below them all.
func unscored(classes int) (s scores) {
	for c := range classes {
		s.addTo(uint8(c), middle)
	}
	return s
}

// addTo adds thousandths to one class.
func (s *scores) addTo(class uint8, thousandths int32) {
	s[class/perWord] += uint64(int64(thousandths)) << (class % perWord * laneBits)
}

// of returns the score of a class, above nothing.
func (s *scores) of(class int) int32 {
	return int32(s[class/perWord]>>(class%perWord*laneBits)&laneMask) - middle
}

// add adds what a row of features says.
func (s *scores) add(w *weights, r row) {
	if r&long != 0 {
		s.plus(&w.long[r&^long])
		return
	}
	first := r >> rowBits
	for _, v := range w.short[first : first+r&longest] {
		s[v.word%words] += uint64(int64(v.thousandths)) << (v.shift & 63)
	}
}

// plus adds other scores.
func (s *scores) plus(other *scores) {
	for i, v := range other {
		s[i] += v
	}
}

// best returns the class of the highest score, and whether no other has as much.
func (s *scores) best() (class tagID, alone bool) {
	most, at := uint64(0), 0
	for i, v := range s {
		for k := range perWord {
			score := v & laneMask
			if score > most {
				most, at, alone = score, i*perWord+k, true
			} else if score == most {
				alone = false
			}
			v >>= laneBits
		}
	}
	return tagID(at), alone
}
