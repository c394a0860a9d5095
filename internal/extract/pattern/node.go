package pattern

// nodeKind tells what a node of the syntax tree is.
type nodeKind uint8

const (
	nodeElement nodeKind = iota
	nodeSequence
	nodeChoice
	nodeRepeat
	nodeCapture
	nodeBegin
	nodeEnd
)

// endless is the upper bound of *, + and {m,}.
const endless = -1

// node is a part of a parsed pattern.
type node struct {
	kind     nodeKind
	element  *element // of nodeElement
	subs     []*node  // one for nodeRepeat and nodeCapture
	min, max int      // of nodeRepeat
	name     int      // of nodeCapture: index into the pattern's names
}
