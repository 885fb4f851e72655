package lexicon

import (
	"strings"
	"sync"
)

// irregular holds the verbs, nouns and adjectives of the news that do not inflect by rule: the lemma, then its other forms.
const irregular = `
arise arose arisen
awake awoke awoken
be am is are was were been being
bear bore borne born
beat beaten
become became
begin began begun
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
die dying
dig dug
do did done does
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forecast forecast
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone goes
grind ground
grow grew grown
hang hung
have has had
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
leap leapt
learn learnt
leave left
lend lent
lie lay lain
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
outdo outdid outdone
pay paid
prove proven
rebuild rebuilt
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
sew sewn
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
sow sown
speak spoke spoken
speed sped
spend spent
spill spilt
spin spun
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck stricken
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
undertake undertook undertaken
uphold upheld
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written

analysis analyses
basis bases
calf calves
child children
crisis crises
criterion criteria
foot feet
goose geese
half halves
hypothesis hypotheses
knife knives
leaf leaves
life lives
loaf loaves
man men
medium media
mouse mice
ox oxen
person people
phenomenon phenomena
policeman policemen
shelf shelves
spokesman spokesmen
thief thieves
tooth teeth
wife wives
wolf wolves
woman women
yourself yourselves

bad worse worst
far farther farthest further furthest
few fewer fewest
good better best
ill worse
little less least
many more most
much more most
old elder eldest
`

// irregularForms returns the other forms of each lemma.
var irregularForms = sync.OnceValue(func() map[string][]string {
	forms := map[string][]string{}
	for line := range strings.Lines(irregular) {
		if words := strings.Fields(line); len(words) > 0 {
			forms[words[0]] = append(forms[words[0]], words[1:]...)
		}
	}
	return forms
})
