package syntax_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/nlp"
	"factdesk/internal/extract/quantity"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// parse returns the shallow parse of the first sentence of a text.
func parse(t testing.TB, raw string) *syntax.Sentence {
	t.Helper()
	analyzer, err := nlp.New(nlp.Knowledge{})
	require.NoError(t, err)
	lex, err := lexicon.Builtin()
	require.NoError(t, err)
	finder, err := quantity.NewFinder(lex)
	require.NoError(t, err)
	doc, err := text.Parse(raw)
	require.NoError(t, err)
	require.NoError(t, analyzer.Analyze(context.Background(), doc))
	words := make([]string, len(doc.Tokens))
	for i := range doc.Tokens {
		words[i] = doc.Tokens[i].Lower
	}
	s := doc.Sentences[0]
	quantities := finder.Append(nil, doc, words, s, lex.Index(doc.Tokens))
	var parser syntax.Parser
	parser.Start(doc.Tokens, make([]syntax.Mark, len(doc.Tokens)))
	return parser.Parse(s, quantities)
}

// phrase returns the words of a chunk.
func phrase(s *syntax.Sentence, i int) string {
	var words []string
	for t := s.Chunks[i].First; t < s.Chunks[i].Last; t++ {
		words = append(words, s.Tokens[t].Text)
	}
	return strings.Join(words, " ")
}

// links describes every verb: "arrest(Police; nine men)", a passive with its
// subject in the place of the object: "free(; eight)".
func links(s *syntax.Sentence) string {
	var out []string
	for k := range s.Verbs {
		v := &s.Verbs[k]
		subjects, objects := phrases(s, v.Subjects), phrases(s, v.Objects)
		if v.Passive {
			agent := ""
			if v.Agent != syntax.None {
				agent = phrase(s, v.Agent)
			}
			subjects, objects = agent, subjects
		}
		name := v.Lemma
		if v.Particle != "" {
			name += " " + v.Particle
		}
		if v.Negated {
			name = "not " + name
		}
		out = append(out, name+"("+subjects+"; "+objects+")")
	}
	return strings.Join(out, " ")
}

func phrases(s *syntax.Sentence, chunks []int) string {
	var out []string
	for _, c := range chunks {
		out = append(out, phrase(s, c))
	}
	return strings.Join(out, " + ")
}

func TestVerbsFindTheirArguments(t *testing.T) {
	for sentence, want := range map[string]string{
		"Police arrested nine men.":                                              "arrest(Police; nine men)",
		"Nine men were arrested by police.":                                      "arrest(police; Nine men)",
		"The navy rescued 26 sailors and buried two.":                            "rescue(The navy; 26 sailors) bury(The navy; two)",
		"They arrested three men, two women and a boy.":                          "arrest(They; three men + two women + a boy)",
		"The three bankers whom Chile handed over are brothers.":                 "hand over(Chile; The three bankers) be(The three bankers; brothers)",
		"Two students who were injured in the blast have died.":                  "injure(; Two students) die(Two students; )",
		"The death of two sailors was a blow.":                                   "be(The death; a blow)",
		"He said 12 people died.":                                                "say(He; ) die(12 people; )",
		"The 29 men sent north are suspects.":                                    "send(; The 29 men) be(The 29 men; suspects)",
		"The state did not hand over any of the 12 men.":                         "not hand over(The state; any)",
		"Police held eleven men, of whom eight were freed.":                      "hold(Police; eleven men) free(; eight)",
		"A storm hit the coast, killing four fishermen.":                         "hit(A storm; the coast) kill(A storm; four fishermen)",
		"The judge allowed four men accused of robbing a bank to be tried.":      "allow(The judge; four men) accuse(; four men) rob(four men; a bank) try(; four men)",
		"Nineteen men arrested for theft were expelled.":                         "arrest(; Nineteen men) expel(; Nineteen men)",
		"Two women wanted over thefts were expelled.":                            "want over(; Two women) expel(; Two women)",
		"It brought the number expelled this year to nine.":                      "bring(It; the number) expel(; the number)",
		"Wanted in Oslo were two brothers.":                                      "want(; two brothers) be(; two brothers)",
		"The police arrested and charged nine men.":                              "arrest(The police; nine men) charge(The police; nine men)",
		"She pledged not to hand the nine men over to Chad.":                     "pledge(She; ) hand over(She; the nine men)",
		"The court sentenced six men to death by hanging and jailed two others.": "sentence(The court; six men) hang(The court; ) jail(The court; two others)",
		"The state let 11 of them go.":                                           "let(The state; 11) go(them; )",
		"The captain fled after 12 die in collision at sea":                      "flee(The captain; ) die(12; )",
		"The jail was shut after seven escape in fog":                            "shut(; The jail) escape(seven; )",
		"Police foil nine escape attempts":                                       "foil(Police; nine escape attempts)",
		"Six men charged over two tonnes of gold":                                "charge(; Six men)",
		"Five people, including two children, drowned in a lake.":                "include(; two children) drown(; Five people)",
		"A judge jailed 11 army and police officers.":                            "jail(A judge; 11 army and police officers)",
		"He seized four pistols, two wooden chests, about $600 and a horse.":     "seize(He; four pistols + two wooden chests + $ 600 + a horse)",
		"She spoke for hours, handing life terms to three men.":                  "speak(She; ) hand(She; life terms)",
		"Three of the men have since been freed.":                                "free(; Three)",
		"The state let nine captives go.":                                        "let(The state; nine captives) go(nine captives; )",
		"Four cousins, two of whom are bakers, remain in jail.":                  "be(two; bakers) remain(Four cousins; )",
		"Mines in the north and mills in the south shed 900 jobs.":               "shed(mills; 900 jobs)",
		"Five divers whom Oslo had asked for were freed.":                        "ask(Oslo; Five divers) free(; Five divers)",
		"Five men left a camp that opened in May and was fenced in.":             "leave(Five men; a camp) open(a camp; ) fence(; a camp)",
		"The other five got life terms and two received help.":                   "get(The other five; life terms) receive(two; help)",
		"It killed six on Monday, two nurses and a baker said.":                  "kill(It; six) say(a baker + two nurses; )",
	} {
		require.Equal(t, want, links(parse(t, sentence)), sentence)
	}
}

func TestPhrasesHoldTheirQuantity(t *testing.T) {
	for sentence, want := range map[string]string{
		"They freed at least 41 exhausted hikers.": "at least 41 exhausted hikers",
		"They freed the two most senior officers.": "the two most senior officers",
		"They freed between 20 and 30 men.":        "between 20 and 30 men",
		"They freed Peru's nine envoys.":           "Peru 's nine envoys",
	} {
		s := parse(t, sentence)
		var got []string
		for i := range s.Chunks {
			if s.Chunks[i].Quantity != syntax.None {
				got = append(got, phrase(s, i))
				require.False(t, s.Chunks[i].Bare, sentence)
			}
		}
		require.Equal(t, []string{want}, got, sentence)
	}
}

func TestTenseOfAClause(t *testing.T) {
	for sentence, want := range map[string]syntax.Tense{
		"The ship sank on Tuesday.":                                syntax.Past,
		"Ann gave nine men accused of smuggling bread on Tuesday.": syntax.Past,
		"The ship will sail on Tuesday.":                           syntax.Future,
		"The trial is expected to open on Tuesday.":                syntax.Future,
		"On Tuesday, the ship will sail.":                          syntax.Future,
		"The ship sails on Tuesday.":                               syntax.Present,
		"The minister said on Tuesday that it will go.":            syntax.Past,
		"Nine men held since Tuesday have been freed.":             syntax.Past,
		"She said they would go if he wrote by Tuesday.":           syntax.Future,
	} {
		s := parse(t, sentence)
		for i := s.First; i < s.Last; i++ {
			if s.Tokens[i].Lower == "tuesday" {
				got, ok := s.TenseAt(i)
				require.True(t, ok, sentence)
				require.Equal(t, want, got, sentence)
			}
		}
	}
}

func TestChunksPartitionTheTokens(t *testing.T) {
	for _, sentence := range []string{
		"On 3 May, \"nobody\" came; 12 -- no, 13 -- left (early).",
		"?!", "of of of the the 12 12 12 to to not not",
	} {
		s := parse(t, sentence)
		next := s.First
		for i, c := range s.Chunks {
			require.Equal(t, next, c.First, sentence)
			require.Greater(t, c.Last, c.First, sentence)
			for token := c.First; token < c.Last; token++ {
				require.Equal(t, i, s.ChunkAt(token), sentence)
			}
			next = c.Last
		}
		require.Equal(t, s.Last, next, sentence)
	}
}
