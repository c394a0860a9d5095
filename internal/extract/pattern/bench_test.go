package pattern_test

import (
	"strings"
	"testing"
)

const benchText = `On/IN Monday/NNP{date:1} the/DT{np:2} Ministry/NNP{organization:3} of/IN Tides/NNPS ,/, which/WDT
	runs/VBZ/run the/DT{np:3} northern/JJ ports/NNS/port ,/, pledged/VBD/pledge not/RB to/TO close/VB the/DT{np:2} old/JJ
	harbour/NN while/IN 40/CD{number:1} crews/NNS/crew are/VBP/be still/RB at/IN sea/NN ,/, a/DT{np:2} clerk/NN said/VBD/say ./.`

func BenchmarkFind(b *testing.B) {
	cases := []struct{ name, expr, text string }{
		{"no-candidate", `~extradite #np`, benchText},
		{"candidates", `(#organization | #np) .{0,4} (will | would | shall) not %VB`, benchText},
		{"match", `giver:(#organization | #person) .{0,8} [@pledging %VB] not to act:(%VB what:#np?)`, benchText},
		{"400-dull", `(#organization | #np) .{0,4} (will | would | shall) not %VB`, strings.Repeat("the/DT{np:2} crew/NN left/VBD ./. ", 100)},
		{"400-hostile", `((a?){20}){3} b`, strings.Repeat("a ", 400)},
	}
	lex := testLexicon(b)
	for _, c := range cases {
		b.Run(c.name, func(b *testing.B) {
			p, s := compile(b, c.expr, lex), read(b, lex, c.text)
			b.ReportAllocs()
			for b.Loop() {
				p.Find(s, 0, s.Len())
			}
		})
	}
}

func BenchmarkCompile(b *testing.B) {
	lex := testLexicon(b)
	b.ReportAllocs()
	for b.Loop() {
		compile(b, `giver:(#organization | #person) .{0,8} [@pledging %VB] not to act:(%VB what:#np?)`, lex)
	}
}
