// Package syntax parses a sentence shallowly: into chunks (noun phrases, verb
// groups, prepositions …) and, for every verb group, its subject and objects.
// Its invariant: the chunks of a sentence partition its tokens in order, and
// every index in a Verb points at a chunk of the same sentence or is None.
//
// It does what a reader does at a glance and no more: attachments that need
// knowledge of the world are left open. Work is linear in the number of chunks
// for a bounded sentence.
package syntax

import "factdesk/internal/extract/text"

// None stands for an absent chunk or verb.
const None = -1

// Kind names a sort of chunk.
type Kind uint8

// The kinds of chunks.
const (
	Other        Kind = iota
	NounPhrase        // "26 alleged cartel members"
	VerbGroup         // "had not been handed over"
	Preposition       // "to", "because of"
	Conjunction       // "and", "or", "but"
	Subordinator      // "that", "while", "if"
	Relative          // "who", "which", "whose"
	Comma
	Break // ; : — and brackets
	Quote
	Adverb
	Adjective
)

// Chunk is a run of tokens with one function.
type Chunk struct {
	Kind Kind
	// Temporal tells that the phrase is a date or duration.
	Temporal bool
	// Bare tells that a noun phrase has a quantity but no noun: "29 in February".
	Bare        bool
	First, Last int // tokens, half-open
	// Head is the token of the head noun or main verb, else First.
	Head int
	// Quantity indexes the sentence's quantities, or is None.
	Quantity int
	// Owner is the token of a possessor ("Mexico" in "Mexico's 26 inmates"), or None.
	Owner int
	// Verb indexes the sentence's verbs, or is None.
	Verb int
}

// Form is the form of a verb group.
type Form uint8

// The forms of verb groups.
const (
	Finite Form = iota
	Infinitive
	Gerund     // a bare -ing form
	Participle // a bare past participle: "29 men sent north"
)

// Tense is the time that a verb group points to.
type Tense uint8

// The tenses; None of a bare participle is Past.
const (
	Past Tense = iota
	Present
	Future
)

// Verb is a verb group with its arguments, as chunk indexes.
type Verb struct {
	Chunk    int
	Head     int // token of the main verb
	Lemma    string
	Particle string // "over" of "hand over", or ""
	Form     Form
	Tense    Tense
	Modal    string // "could", or ""
	Passive  bool
	Negated  bool
	Copula   bool // the main verb is "be", "remain" or "become"

	Subject  int
	Subjects []int // the subject and what is coordinated with it
	Objects  []int
	// Agent is the noun phrase after "by" of a passive.
	Agent int
	// Parent is the verb whose complement or adjunct clause this one heads.
	Parent int
	// Shared tells that the subject was taken over from Parent ("fined and jailed").
	Shared bool
	// Relative tells that the subject is the antecedent of a relative clause.
	Relative bool
	// Gapped tells that the only object is the antecedent of a relative clause
	// with a subject of its own: "the men whom Malta deported".
	Gapped bool
	// Complement tells that the clause stands under "that", "if" or a verb of speech.
	Complement bool
}

// Sentence is the shallow parse of one sentence.
type Sentence struct {
	Tokens []text.Token // of the document
	First  int
	Last   int
	Chunks []Chunk
	Verbs  []Verb

	chunkOf   []int16 // by token - First
	arguments *slab[int]
}

// ChunkAt returns the index of the chunk that holds the token.
func (s *Sentence) ChunkAt(token int) int { return int(s.chunkOf[token-s.First]) }

// VerbAt returns the verb of a chunk, or nil where it has none or does not exist.
func (s *Sentence) VerbAt(chunk int) *Verb {
	if chunk < 0 || chunk >= len(s.Chunks) || s.Chunks[chunk].Verb == None {
		return nil
	}
	return &s.Verbs[s.Chunks[chunk].Verb]
}

// kind returns the kind of the chunk at i, Other beyond the ends.
func (s *Sentence) kind(i int) Kind {
	if i < 0 || i >= len(s.Chunks) {
		return Other
	}
	return s.Chunks[i].Kind
}

// Word returns the lower-case form of the chunk's first token, "" beyond the ends.
func (s *Sentence) Word(i int) string {
	if i < 0 || i >= len(s.Chunks) {
		return ""
	}
	return s.Tokens[s.Chunks[i].First].Lower
}
