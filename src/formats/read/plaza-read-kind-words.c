/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-kind-words.h"

#include <string.h>

#include "plaza-texts.h"

/* Looked for in folded text, where hyphens and underscores are spaces: they are what people write, in every language
 * of the program, and so not translated. Of two at one place in the text the first one here counts. */
static const struct
{
  PlazaKind   kind;
  const char *words;
} kinds[] = {
  { PLAZA_KIND_ACTION_ALERT, "action alert|alerta de accion|alerta:|urgent action|accion urgente" },
  { PLAZA_KIND_SOCIAL_MEDIA, "social media|redes sociales|twitter ?storm|tweet ?storm|tuitazo|thunderclap|twitter town hall|online day of action" },
  { PLAZA_KIND_PRESS_CONFERENCE,
    "(?:press|news) (?:conference|briefing|event|call)|media (?:briefing|conference|availability)|presser|(?:rueda|conferencia) de prensa" },
  { PLAZA_KIND_TOWN_HALL, "town ?halls?|listening session|asamblea (?:publica|abierta|ciudadana)|cabildo abierto|sesion de preguntas|audiencia publica" },
  { PLAZA_KIND_ROUNDTABLE, "round ?tables?|mesas? redondas?" },
  { PLAZA_KIND_COMMUNITY_MEETING,
    "(?:community|public|house|neighborhood|neighbourhood|residents|parent|congregational|open) (?:meetings?|forum)|house part(?:y|ies)|"
    "(?:reunion|junta|foro|asamblea) (?:comunitari[ao]|vecinal|publica|de (?:la )?comunidad|de vecinos|de padres|informativa)" },
  { PLAZA_KIND_LEGISLATIVE_VISIT,
    "(?:legislative|lobby|office|congressional|advocacy|constituent|in district|drop in|drop by) (?:visits?|meetings?|drop by|drop in)|(?:lobby|advocacy) day|"
    "(?:visits?|meetings?|meet|delegation)(?: \\w+){0,2} (?:to|with|at) (?:the )?(?:offices? of )?(?:sens?|reps?|senators?|representatives?|congress\\w*|"
    "members? of congress|legislators?|staff|us senat\\w*)\\b|delegation|visitas? (?:legislativas?|a (?:la )?oficinas?|al? (?:la |los )?(?:senador|representante|congresista|legislador)\\w*)|"
    "visita (?:con|al congreso)|reunion(?:es)? con (?:el |la |los )?(?:sen|rep|senador|senadora|representante|congresista|legislador)\\w*|cabildeo" },
  { PLAZA_KIND_CALL_IN,
    "call ?ins?(?: days?)?|phone ?banks?|call (?:day|a thon|to (?:action by phone|sens?|reps?|senator|representative|congress)\\w*)|calling (?:party|day)|"
    "days? of calls|llamaton|(?:jornada|dia|banco|maraton) de llamadas|llamadas (?:al?|telefonicas)|banco telefonico" },
  { PLAZA_KIND_CANVASS, "canvass?(?:es|ing|ers)?|door knock(?:ing)?|door to door|knock(?:ing)? (?:on )?doors|literature drop|lit drop|"
    "(?:de )?puerta (?:en|a) puerta|toca(?:r|mos|ndo)? puertas|volanteo|recorrido por el vecindario" },
  { PLAZA_KIND_VIGIL, "vigils?|candle ?light(?:ing)?|prayer (?:service|gathering|circle)|vigilias?|velada de oracion|velatorio|servicio de oracion" },
  { PLAZA_KIND_MARCH, "march(?:es)?|marchas?|procession|procesion|walk (?:for|to|of|in)|solidarity walk|prayer walk|caminata|parade|desfile" },
  { PLAZA_KIND_RALLY,
    "rall(?:y|ies)|protests?|demonstrations?|demo|pickets?|sit ?in|die ?in|walk ?outs?|speak ?out|visibility event|flash ?mob|"
    "manifestacion(?:es)?|mitin|protestas?|concentracion|planton|acto publico|huelga|paro" },
  { PLAZA_KIND_PANEL, "panels?|panel discussion|forums?|foros?|symposium|simposio|mesa de dialogo" },
  { PLAZA_KIND_CONVERSATION, "conversations?|discussions?|dialogues?|talk with|fireside chat|coffee with|conversacion|conversatorios?|charlas?|dialogos?|platica|cafecito" },
  { PLAZA_KIND_CONVENING, "convenings?|gatherings?|summit|conference|convention|assembly|encuentros?|convivios?|cumbre|asamblea|congreso de" },
};

/* All of them in one pattern, since it is the one that begins first that counts. */
static GRegex *
kind_words_regex (void)
{
  static GRegex *regex = NULL;

  if (g_once_init_enter_pointer (&regex))
    {
      g_autoptr(GString) pattern = g_string_new ("(?<!\\w)(?:");

      for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
        g_string_append_printf (pattern, "%s(%s)", i > 0 ? "|" : "", kinds[i].words);
      g_string_append (pattern, ")(?!\\w)");
      g_once_init_leave_pointer (&regex, g_regex_new (pattern->str, G_REGEX_OPTIMIZE, 0, NULL));
    }

  return regex;
}

/* The kind that is named first in @folded; other where none is. */
static PlazaKind
kind_words_first (const char *folded)
{
  g_autoptr(GMatchInfo) match = NULL;

  if (!g_regex_match (kind_words_regex (), folded, 0, &match))
    return PLAZA_KIND_OTHER;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      int begin = -1;

      if (g_match_info_fetch_pos (match, (int) i + 1, &begin, NULL) && begin >= 0)
        return kinds[i].kind;
    }

  return PLAZA_KIND_OTHER;
}

/**
 * plaza_read_kind_words:
 * @text: a title, or what a file calls the type: "PHONE_BANK"
 *
 * Of several kinds the first one counts: "Rally before the Town Hall" is a rally. What stands before a
 * hashtag says who invites, and is read only where the rest says nothing.
 *
 * Returns: the kind of event that its words name, in English or Spanish; other where they name none
 */
PlazaKind
plaza_read_kind_words (const char *text)
{
  g_autofree char *folded = plaza_text_fold (text);
  const char *hashtag = strrchr (folded, '#');
  PlazaKind kind = PLAZA_KIND_OTHER;

  g_strdelimit (folded, "-_", ' ');
  if (hashtag != NULL)
    kind = kind_words_first (hashtag + strcspn (hashtag, " :"));

  return kind != PLAZA_KIND_OTHER ? kind : kind_words_first (folded);
}

/**
 * plaza_read_kind_phrase:
 * @text: words in which an event is spoken of
 *
 * Returns: (transfer full) (nullable): the words in it that name a kind of event, with a capital: "Vigilia"
 */
char *
plaza_read_kind_phrase (const char *text)
{
  g_autofree char *folded = plaza_text_fold (text);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *phrase = NULL, *capital = NULL;
  glong before, length;
  int begin = 0, end = 0;

  if (!g_regex_match (kind_words_regex (), folded, 0, &match))
    return NULL;

  g_match_info_fetch_pos (match, 0, &begin, &end);
  before = g_utf8_strlen (folded, begin);
  length = g_utf8_strlen (folded + begin, end - begin);
  /* Where folding changed how long the text is, the folded words have to do. */
  phrase = g_utf8_strlen (folded, -1) == g_utf8_strlen (text, -1) ? g_utf8_substring (text, before, before + length)
                                                                  : g_strndup (folded + begin, end - begin);
  capital = g_utf8_strup (phrase, g_utf8_next_char (phrase) - phrase);
  return g_strconcat (capital, g_utf8_next_char (phrase), NULL);
}
