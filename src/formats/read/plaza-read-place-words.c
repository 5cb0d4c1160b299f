/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-place-words.h"

#include <string.h>

#include "plaza-texts.h"

/* All but STREET and BOX are looked for in folded text: small letters without marks. These are what people write,
 * in every language of the program, so they are not translated. */

#define NOUNS_PLACE \
  "address|location|place|venue|site|directions|details|where|direccion|lugar|ubicacion|sitio|sede|local|detalles|donde|domicilio"

#define UNKNOWN_WORDS \
  "tb[acd]|t\\.b\\.[acd]\\.?|to be (?:announced|determined|confirmed|decided|arranged|posted)|to come|coming soon|pending|" \
  "not (?:yet )?(?:known|announced|confirmed|determined)(?: yet)?|unknown|undecided|por (?:anunciar|confirmar|definir|determinar|avisar)(?:se)?|" \
  "pendientes?(?: de (?:confirmar|anunciar))?|proximamente|se (?:anunciara|avisara|confirmara|definira|dira)|" \
  "aun no se sabe|sin confirmar|a (?:confirmar|definir|determinar)|\\?+"

static const char pattern_unknown[] =
  "^\\W*(?:(?:exact|final|meeting|the|la|el|hora y) )*(?:(?:" NOUNS_PLACE ")\\W*(?:is |are |es |aun |still |esta )?)?"
  "(?:" UNKNOWN_WORDS ")\\W*(?:soon|shortly|later|pronto|mas tarde|en breve)?\\W*$";

static const char pattern_later[] =
  "^tb[acd]\\b|\\b(?:" NOUNS_PLACE ")\\b.*(?:\\btb[acd]\\b|\\bto be \\w+ed\\b|\\b(?:after|upon|once|when|with|on) (?:you |your |we |an? )?"
  "(?:rsvp|sign|regist|confirm|join|email|reserv)|\\bwill be (?:\\w+ )?(?:sent|shared|given|provided|announced|e-?mailed|disclosed|posted|texted|"
  "confirmed|available)|\\b(?:provided|shared|sent|given|available|disclosed|e-?mailed) (?:to|after|upon|once|when|by|with|on)\\b|"
  "\\bal (?:registr|inscrib|confirm|apunt)|\\b(?:despues de|tras|una vez|cuando) .*(?:registr|inscri|apunt|confirm|reserv)|"
  "\\bse (?:les? |te )?(?:enviara|dara|comunicara|compartira|anunciara|avisara|indicara|informara|mandara|proporcionara|confirmara)|"
  "\\bpor (?:anunciar|confirmar|definir))|"
  "(?:\\bwe(?:’|'| wi)ll (?:send|share|e-?mail|text|give|tell|announce)|\\b(?:sign up|register|rsvp|e-?mail|text|call|contact|message|ask)\\b.* for|"
  "\\b(?:sign up|register|rsvp)\\b.* to (?:get|see|receive|learn|find)|\\b(?:after|upon|once|when) (?:you |your )?(?:rsvp|sign|regist).*|"
  "\\b(?:les? |te )(?:enviaremos|mandaremos|diremos|daremos|avisaremos)|\\b(?:registr|inscrib|apunt)\\w+ para|\\b(?:al|cuando|despues de) .*(?:registr|inscri|apunt).*)"
  ".*\\b(?:" NOUNS_PLACE ")\\b";

static const char pattern_hidden[] =
  "\\b(?:address|location|venue|direccion|ubicacion|domicilio|lugar)\\b.*\\b(?:private|hidden|withheld|confidential|not (?:public|shown|listed)|"
  "undisclosed|secret|privad[ao]|ocult[ao]|confidencial|reservad[ao]|no (?:es |se )?(?:public[ao]|muestra))\\b|"
  "\\b(?:private|undisclosed|confidential|secret) (?:address|location|venue)\\b";

static const char pattern_home[] =
  "\\b(?:private (?:home|residence|house)|(?:home|house|residence) of|(?:at|in) (?:a|our|my|his|her|their) (?:home|house)|"
  "(?:host|organizer|member)(?:’|')?s? (?:home|house)|(?:casa|residencia|domicilio) (?:particular|privad[ao])|(?:en )?casa de)\\b";

static const char pattern_online[] =
  "^\\W*(?:this (?:event )?is |held |hosted |via |on |an? |por |en |a traves de |join us )*"
  "(?:online|on-line|virtual(?:ly)?|zoom|google meet|microsoft teams|ms teams|webex|skype|(?:facebook|fb|instagram|youtube) live|webinar|"
  "live ?stream|en linea|internet|videoconferencia|video ?conference|video call|videollamada|evento virtual|reunion virtual)"
  "(?:\\W+(?:event|meeting|only|call|webinar|link|room|live|online|virtual|zoom|via|on|en|por|evento|reunion|solamente|solo|vivo|facebook|"
  "youtube|registration|required|linea|enlace|id|to|follow|be|sent))*\\W*$";

static const char pattern_box[] = "^\\W*(?:p\\.? ?o\\.? ?box|post office box|apartado(?: postal)?|apdo\\.?) *#?\\d+\\W*$";

#define TYPES_SURE \
  "st|street|ave?|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|hwy|highway|pkwy|parkway|tpke|turnpike|expy|expressway|rte|route"
#define TYPES \
  TYPES_SURE "|way|ct|court|pl|place|cir|circle|ter|terrace|trl|trail|sq|square|plz|plaza|pike|row|loop|alley|broadway|mall|wharf|" \
  "walk|crossing|xing|path|run|promenade|calle|avenida|paseo|carretera|camino|bulevar|fwy|freeway"

/* The last of all numbers that begin a street: "521" of "Local 521 Hall, 765 14th Street NE" is a part of a name. */
static const char pattern_inner[] =
  "^.*(?:^|[\\s(:])(\\d+[a-z]?(?:[-/]\\d+)?\\s+(?!\\d+\\s)(?:[\\w.’'-]+\\s+){0,5}?(?:" TYPES ")\\b.*)$";
static const char pattern_behind_sign[] =
  "^.*(?::|\\s[-–—|@]|\\bat)\\s+(\\d+[a-z]?(?:[-/]\\d+)?\\s+(?:[nsew]\\.?\\s+|\\d*\\p{L}).*)$";
static const char pattern_whole[] =
  "^(?:#?\\d+[a-z]?(?:[-/]\\d+)?\\s+(?!(?:[ap]\\.?\\s?m\\b|people|personas|seats|de |jan|feb|mar(?:ch|\\s|$)|apr|may\\b|jun|jul|aug|sep|oct|nov|dec)).*\\p{L}.*|"
  "(?:one|two|three|four|five|ten)\\s+(?:[\\w.’'-]+\\s+){1,3}(?:" TYPES ")|"
  "(?:calle|c/|avenida|av|ave|carr|carretera|paseo|camino|bulevar|blvd)\\.?\\s.*|"
  "(?:corner|intersection) of\\s.*|(?:la )?esquina\\s.*|.+\\besquina\\b.+|"
  ".*\\b(?:" TYPES_SURE ")\\.?(?:\\s+(?:[nsew]|[ns][ew]|north|south|east|west)\\.?)?|"
  "[\\w.’'-]+(?:\\s+[\\w.’'-]+)?\\s+(?:&|and|y|/)\\s+.*\\b(?:" TYPES_SURE ")\\.?|\\d+(?:st|nd|rd|th)\\s+(?:&|and)\\s+\\w+.*)$";

static const char pattern_unit[] =
  "^(?:(?:suite|ste|apt|apartment|unit|floor|fl|room|rm|bldg|building|piso|oficina|apto|depto|salon|sala|local)\\b\\.?\\s*#?\\w{1,5}|#\\s*\\w+|"
  "(?:\\d+(?:st|nd|rd|th|er|o|do)?|first|second|third|ground|top|primer|segundo|tercer) (?:floor|piso))$";

static const char pattern_office[] =
  "(?:’|')s? (?:(?:congressional|district|local|state|senate|field|home) )*office|\\b(?:congressional|district) offices?\\b|\\boffices? of\\b|"
  "\\boficinas? (?:de|del)\\b|\\bvarious\\b|\\bmultiple\\b|\\bseveral\\b|\\bvari[ao]s\\b|\\bdiferentes\\b|\\bwith\\b|\\bcon\\b|\\bmeet\\b|\\bsee\\b|\\bwill\\b|"
  "\\bstatewide\\b|\\bnationwide\\b|\\btelephone\\b|\\bphone\\b|\\bin front of\\b|\\bfrente a\\b";

static const char pattern_building[] =
  "\\b(?:church|chapel|cathedral|temple|synagogue|mosque|masjid|islamic center|congregation|parish|iglesia|capilla|catedral|templo|parroquia|"
  "mezquita|sinagoga|school|college|university|campus|academy|escuela|colegio|universidad|library|biblioteca|hall|center|centre|centro|"
  "park|parque|plaza|capitol|capitolio|courthouse|building|edificio|theater|theatre|auditorium|teatro|auditorio|museum|museo|ymca|ywca|hotel|"
  "cafe|restaurant|restaurante|airport|aeropuerto|arena|stadium|estadio|gym|gimnasio|institute|instituto|club|station|estacion|tower|torre|office|"
  "headquarters|oficina|house|lodge|market|mercado|armory|fairgrounds|pavilion|memorial|monument|monumento|square|garden|ballroom|salon)\\b";

static gboolean
place_words_match (GRegex     **regex,
                   const char  *pattern,
                   const char  *text,
                   GMatchInfo **match)
{
  if (g_once_init_enter_pointer (regex))
    g_once_init_leave_pointer (regex, g_regex_new (pattern, G_REGEX_OPTIMIZE | G_REGEX_CASELESS | G_REGEX_DOTALL, 0, NULL));

  return g_regex_match (*regex, text, 0, match);
}

static gboolean
place_words_later (const char *folded)
{
  static GRegex *later = NULL;

  return place_words_match (&later, pattern_later, folded, NULL) && !plaza_place_words_street (folded, NULL);
}

/**
 * plaza_place_words_of:
 * @text: a place, or a part of one
 *
 * Returns: what it says, beside being a name
 */
PlazaPlaceWords
plaza_place_words_of (const char *text)
{
  static GRegex *unknown = NULL, *hidden = NULL, *home = NULL, *online = NULL, *box = NULL;
  g_autofree char *folded = g_strstrip (plaza_text_fold (text));

  if (place_words_match (&unknown, pattern_unknown, folded, NULL))
    return PLAZA_PLACE_WORDS_UNKNOWN;
  if (place_words_match (&hidden, pattern_hidden, folded, NULL))
    return PLAZA_PLACE_WORDS_HIDDEN;
  if (place_words_later (folded))
    return PLAZA_PLACE_WORDS_LATER;
  if (place_words_match (&online, pattern_online, folded, NULL))
    return PLAZA_PLACE_WORDS_ONLINE;
  if (place_words_match (&box, pattern_box, folded, NULL))
    return PLAZA_PLACE_WORDS_BOX;

  return place_words_match (&home, pattern_home, folded, NULL) ? PLAZA_PLACE_WORDS_HOME : PLAZA_PLACE_WORDS_NAME;
}

/**
 * plaza_place_words_street:
 * @text: a part of an address
 * @start: (out) (optional): where in @text the street begins: behind "School Gym " of "School Gym 765 14th Street"
 *
 * Returns: whether there is a street in it
 */
gboolean
plaza_place_words_street (const char *text,
                          gsize      *start)
{
  static GRegex *whole = NULL, *inner = NULL, *behind = NULL;
  g_autoptr(GMatchInfo) match = NULL, second = NULL;
  int begin = 0;

  if (place_words_match (&inner, pattern_inner, text, &match))
    g_match_info_fetch_pos (match, 1, &begin, NULL);
  else if (place_words_match (&behind, pattern_behind_sign, text, &second))
    g_match_info_fetch_pos (second, 1, &begin, NULL);
  else if (!place_words_match (&whole, pattern_whole, text, NULL))
    return FALSE;

  if (start != NULL)
    *start = (gsize) begin;
  return TRUE;
}

/**
 * plaza_place_words_unit:
 *
 * Returns: whether @text is a suite, a floor or a room, which belongs to what stands before it
 */
gboolean
plaza_place_words_unit (const char *text)
{
  static GRegex *unit = NULL;
  g_autofree char *folded = plaza_text_fold (text);

  return place_words_match (&unit, pattern_unit, folded, NULL);
}

/**
 * plaza_place_words_building:
 *
 * Returns: whether @text has a word for a building or a spot
 */
gboolean
plaza_place_words_building (const char *text)
{
  static GRegex *building = NULL;
  g_autofree char *folded = plaza_text_fold (text);

  return place_words_match (&building, pattern_building, folded, NULL);
}

/* As names are: no word but short ones begins small. */
static gboolean
place_words_is_name (const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " ", -1);
  guint n = g_strv_length (words);

  for (guint i = 0; i < n; i++)
    {
      gunichar first = g_utf8_get_char (words[i]);

      if (g_unichar_islower (first) && g_utf8_strlen (words[i], -1) > 3)
        return FALSE;
    }

  return n <= 10 && n > 0 && g_unichar_isupper (g_utf8_get_char (text));
}

/**
 * plaza_place_words_venue:
 * @text: what stands where a place should, without a street
 *
 * Whose office it is says not where it is, and "various cities" is no name.
 *
 * Returns: whether @text is the name of a building or a spot
 */
gboolean
plaza_place_words_venue (const char *text)
{
  static GRegex *office = NULL;
  g_autofree char *folded = plaza_text_fold (text);

  return !place_words_match (&office, pattern_office, folded, NULL) &&
         (place_words_is_name (text) || (plaza_place_words_building (text) && g_utf8_strlen (text, -1) < 60));
}
