package count

import "factdesk/internal/extract/measure"

// money reports whether the number is a sum of money.
func (r *reading) money() bool {
	m, ok := measure.At(r.sent.Measures, r.q.NumberFirst, r.q.NumberLast)
	return ok && m.Class == measure.Money
}

// measure reports whether the number measures rather than counts.
func (r *reading) measure() bool {
	_, ok := measure.At(r.sent.Measures, r.q.NumberFirst, r.q.NumberLast)
	return ok
}
