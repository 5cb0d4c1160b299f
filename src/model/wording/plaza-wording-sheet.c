/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-wording-sheet.h"

#include <glib/gi18n.h>

static const char * const kinds[] = {
  /* Translators: what a part of a sheet is. */
  [PLAZA_LINE_POINT] = NC_("part of a sheet", "Talking point"),
  [PLAZA_LINE_OPENING] = NC_("part of a sheet", "Opening"),
  /* Translators: of somebody who was there: what happened to them. */
  [PLAZA_LINE_STORY] = NC_("part of a sheet", "Personal story"),
  [PLAZA_LINE_CLOSING] = NC_("part of a sheet", "Closing"),
  /* Translators: a part of a sheet that the team made up itself. */
  [PLAZA_LINE_OWN] = NC_("part of a sheet", "Own part"),
};

enum { FACILITATOR, STORY, POINT, ASK, NOTES, TIME, MODERATOR, WELCOME, PRAYER, PRESS, MARSHAL, INTERPRETER, EVERYONE };

/* What people do at a meeting, as teams write it; in other words it stays as they wrote it. */
static const char * const roles[] = {
  /* Translators: what somebody does at a meeting with an official: they lead the conversation. In Spanish say what they do, not who they are. */
  [FACILITATOR] = NC_("role", "Facilitator"),
  [STORY] = NC_("role", "Personal story"),
  /* Translators: somebody who makes one of the points. */
  [POINT] = NC_("role", "Issue speaker"),
  /* Translators: somebody asks the official to do something. */
  [ASK] = NC_("role", "The ask"),
  [NOTES] = NC_("role", "Note taker"),
  /* Translators: somebody watches the time. */
  [TIME] = NC_("role", "Timekeeper"),
  /* Translators: somebody leads through a rally or a vigil. */
  [MODERATOR] = NC_("role", "Moderator"),
  /* Translators: somebody welcomes who came. */
  [WELCOME] = NC_("role", "Welcome"),
  [PRAYER] = NC_("role", "Prayer"),
  [PRESS] = NC_("role", "Press contact"),
  /* Translators: people who look after order at a march. */
  [MARSHAL] = NC_("role", "Marshals"),
  [INTERPRETER] = NC_("role", "Interpreter"),
  [EVERYONE] = NC_("role", "Everyone"),
};

/**
 * plaza_wording_line_kind:
 *
 * Returns: what a part of a sheet is: "Opening"
 */
const char *
plaza_wording_line_kind (const PlazaWords *words,
                         PlazaLineKind     kind)
{
  return plaza_words_get_in (words, "part of a sheet", kinds[kind]);
}

static const char *
wording_sheet_say_role (const PlazaWords *words,
                        guint             role)
{
  return plaza_words_get_in (words, "role", roles[role]);
}

/**
 * plaza_wording_roles:
 *
 * Returns: (transfer full): those that the program has a word for
 */
GStrv
plaza_wording_roles (const PlazaWords *words)
{
  g_autoptr(GStrvBuilder) said = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_strv_builder_add (said, wording_sheet_say_role (words, i));

  return g_strv_builder_end (said);
}

/**
 * plaza_wording_role:
 * @role: as the team wrote it, in any language
 *
 * Returns: (transfer full): the same in the language of @words, where the program has a word for it
 */
char *
plaza_wording_role (const PlazaWords *words,
                    const char       *role)
{
  GPtrArray *all = plaza_words_list ();
  g_autofree char *folded = plaza_text_fold (role);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    for (guint j = 0; j < all->len; j++)
      {
        g_autofree char *known = plaza_text_fold (wording_sheet_say_role (all->pdata[j], i));

        if (g_str_equal (known, folded))
          return g_strdup (wording_sheet_say_role (words, i));
      }

  return g_strdup (role);
}

/**
 * plaza_wording_usual_role:
 * @is_programme: whether it is part of what happens on a stage
 *
 * Returns: (nullable): who mostly speaks in such a part, where nobody chose anything else
 */
const char *
plaza_wording_usual_role (const PlazaWords *words,
                          PlazaSheetItem   *item,
                          gboolean          is_programme)
{
  const PlazaPoint *point = plaza_sheet_item_get_point (item);

  switch (plaza_sheet_item_get_line (item)->kind)
    {
    case PLAZA_LINE_OPENING:
    case PLAZA_LINE_CLOSING:
      return wording_sheet_say_role (words, is_programme ? MODERATOR : FACILITATOR);

    case PLAZA_LINE_STORY:
      return wording_sheet_say_role (words, STORY);

    case PLAZA_LINE_POINT:
      /* An issue says what should be so; what the official is asked to do are the key asks. */
      return wording_sheet_say_role (words, point->group == PLAZA_GROUP_KEY_ASKS ? ASK : POINT);

    case PLAZA_LINE_OWN:
    default:
      return NULL;
    }
}

/**
 * plaza_wording_role_of:
 *
 * Returns: (transfer full) (nullable): the role that was chosen, or the usual one
 */
char *
plaza_wording_role_of (const PlazaWords *words,
                       PlazaSheetItem   *item,
                       gboolean          is_programme)
{
  const char *role = plaza_sheet_item_get_line (item)->role;

  return role != NULL ? plaza_wording_role (words, role) : g_strdup (plaza_wording_usual_role (words, item, is_programme));
}

/**
 * plaza_wording_part_title:
 * @language: a content language
 *
 * Returns: what the team calls the part, its point's headline, or what it is
 */
const char *
plaza_wording_part_title (const PlazaWords *words,
                          PlazaSheetItem   *item,
                          const char       *language)
{
  const PlazaSheetLine *line = plaza_sheet_item_get_line (item);
  const PlazaPoint *point = plaza_sheet_item_get_point (item);
  const char *own;

  if (point == NULL)
    return plaza_texts_get_or (line->titles, language, plaza_wording_line_kind (words, line->kind));

  own = plaza_texts_get_exact (line->titles, language);
  return own != NULL ? own : plaza_texts_get_or (point->headlines, language, point->id);
}

/**
 * plaza_wording_part_words:
 * @language: a content language
 *
 * Returns: (nullable): what the team says in it; of a talking point only in that very language, since what the
 *   point says in it is nearer than other words in another one
 */
const char *
plaza_wording_part_words (PlazaSheetItem *item,
                          const char     *language)
{
  const PlazaSheetLine *line = plaza_sheet_item_get_line (item);
  const char *words;

  if (line->kind == PLAZA_LINE_POINT)
    return plaza_texts_get_exact (line->words, language);

  words = plaza_texts_get (line->words, language);
  return *words != '\0' ? words : NULL;
}

/**
 * plaza_wording_minutes:
 *
 * Returns: (transfer full): "3 min"
 */
char *
plaza_wording_minutes (const PlazaWords *words,
                       int               minutes)
{
  /* Translators: how long a part of a meeting takes, as short as possible. */
  return g_strdup_printf (plaza_words_get_plural (words, "%d min", "%d min", minutes), minutes);
}

/**
 * plaza_wording_sheet_total:
 * @minutes: of all parts
 *
 * Returns: (transfer full): "24 of 30 minutes"
 */
char *
plaza_wording_sheet_total (const PlazaWords      *words,
                           int                    minutes,
                           const PlazaSheetTimes *times)
{
  /* Translators: how long a team speaks, of how long the meeting is. */
  return g_strdup_printf (plaza_words_get_plural (words, "%1$d of %2$d minute", "%1$d of %2$d minutes", times->length),
                          minutes, times->length);
}

/**
 * plaza_wording_sheet_left:
 * @minutes: of all parts
 *
 * Returns: (transfer full): what is left of the meeting, or how much it is too long
 */
char *
plaza_wording_sheet_left (const PlazaWords      *words,
                          int                    minutes,
                          const PlazaSheetTimes *times)
{
  int left = times->length - minutes;

  if (left < 0)
    return g_strdup_printf (plaza_words_get_plural (words, "%d minute too long: shorten a part, or take one off",
                                                    "%d minutes too long: shorten a part, or take one off", -left), -left);
  if (times->is_programme)
    return left > 0 ? g_strdup_printf (plaza_words_get_plural (words, "%d minute left", "%d minutes left", left), left)
                    : g_strdup (plaza_words_get (words, "No minute left"));
  if (left == 0)
    return g_strdup (plaza_words_get (words, "No time left for their answers"));

  return g_strdup_printf (plaza_words_get_plural (words, "%d minute left for their answers",
                                                  "%d minutes left for their answers", left), left);
}
