package name

import "strings"

// nameAll gives the entities their aliases: the plain shortenings of the fullest
// name, and the forms in which mentions spell it.
func (l *linker) nameAll(entities []Entity) {
	for k := range l.entities {
		e := &l.entities[k]
		if e.named == 0 {
			continue
		}
		e.aliases = len(l.aliases)
		out := &entities[e.at-1]
		add := func(text string) { l.addAlias(e.at, out.Name, text) }
		l.f.Aliases(&l.f.Mentions[e.best], e.kind, add)
		add(out.Acronym)
		for _, m := range out.Mentions {
			add(l.spelling(&l.found[m]))
		}
	}
	all := append(make([]string, 0, len(l.aliases)), l.aliases...)
	for k := len(l.entities) - 1; k >= 0; k-- {
		if e := &l.entities[k]; e.named > 0 {
			entities[e.at-1].Aliases = all[e.aliases:len(all):len(all)]
			all = all[:e.aliases]
		}
	}
}

// alias is a form of the name of one entity.
type alias struct {
	entity int
	text   string
}

// addAlias keeps an alias that is neither the name itself nor there already.
func (l *linker) addAlias(entity int, name, text string) {
	plain := alias{entity, strings.TrimSpace(text)}
	if plain.text == "" || plain.text == name || l.seen[plain] {
		return
	}
	l.seen[plain] = true
	l.aliases = append(l.aliases, text)
}

// spelling is the form in which a mention spells the name.
func (l *linker) spelling(m *naming) string {
	if i := l.f.At(m.first); i >= 0 {
		return l.f.Name(&l.f.Mentions[i])
	}
	return l.f.Written(m.first, m.last)
}
