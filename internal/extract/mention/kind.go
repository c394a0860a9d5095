package mention

// Kind tells what sort of thing a name stands for.
type Kind string

// The kinds of names. Other is a name of something that is none of the three,
// or of which the article does not show what it is.
const (
	Person       Kind = "person"
	Organization Kind = "organization"
	Place        Kind = "place"
	Other        Kind = "other"
)

// Gender is what the article lets a reader say of a person, for pronouns.
type Gender byte

// The genders; Unknown where the article and the lists are silent.
const (
	Unknown Gender = 'u'
	Female  Gender = 'f'
	Male    Gender = 'm'
)
