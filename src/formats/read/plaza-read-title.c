/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-title.h"

#include <string.h>

#include "plaza-read-html.h"
#include "plaza-read-kind-words.h"

/* Bytes. What is longer is no title, and is left as it is. */
#define LONGEST 1000

/* Outlook, Google and people write it before or behind the title of what does not take place. */
static const char pattern_off[] =
  "^\\s*[\\[(*]*\\s*(?:event )?(?:cancell?ed|cancell?ado|cancelada|anulad[oa]|suspendid[oa]|called off)\\s*(?:[\\])*]+\\s*[:–—-]*|\\s*[:–—!-]+)\\s*|"
  "\\s*(?:[\\[(*]+\\s*(?:cancell?ed|cancelad[oa]|anulad[oa]|suspendid[oa])\\s*[\\])*]+|[–—-]\\s*(?:cancell?ed|cancelad[oa]))\\s*$";
static const char pattern_place[] = "^.*\\S\\s*(?:\\s[-–—|@]|,? (?:in|en))\\s+((?-i:\\p{Lu})[^-–—|@:]*,\\s*[\\p{L}. ]+?)\\s*$";

/* A pattern that is compiled when it is first needed. */
static GRegex *
title_regex (GRegex     **regex,
             const char  *pattern)
{
  if (g_once_init_enter_pointer (regex))
    g_once_init_leave_pointer (regex, g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));

  return *regex;
}

static char *
title_squeeze (const char *text)
{
  static GRegex *spaces = NULL;
  g_autofree char *plain = plaza_read_html_is_markup (text) ? plaza_read_html_text (text) : g_utf8_make_valid (text, -1);

  return g_strstrip (g_regex_replace_literal (title_regex (&spaces, "[\\s\\x{a0}\\x{200b}]+"), plain, -1, 0, " ", 0, NULL));
}

/* Cuts "Canceled: " off. Returns: whether it stood there */
static gboolean
title_cut_off (char **title)
{
  static GRegex *regex = NULL;
  GRegex *off = title_regex (&regex, pattern_off);
  char *rest;

  if (!g_regex_match (off, *title, 0, NULL))
    return FALSE;

  rest = g_regex_replace_literal (off, *title, -1, 0, "", 0, NULL);
  if (*rest == '\0')
    {
      g_free (rest);
      return TRUE;
    }

  g_free (*title);
  *title = rest;
  return TRUE;
}

/* "… – Canton, MI": only with a state behind the last comma. */
static char *
title_find_place (const char               *title,
                  const PlazaReaderContext *context)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *place = NULL, *state = NULL;

  if (context->places == NULL || strchr (title, ',') == NULL || !g_regex_match (title_regex (&regex, pattern_place), title, 0, &match))
    return NULL;

  place = g_match_info_fetch (match, 1);
  state = plaza_gazetteer_state_called (context->places, strrchr (place, ',') + 1, NULL);
  return state != NULL ? g_steal_pointer (&place) : NULL;
}

/* The state in which all of them are who have one. */
static char *
title_state_of (GPtrArray                *officials,
                const PlazaReaderContext *context)
{
  const char *state = NULL;

  for (guint i = 0; i < officials->len; i++)
    for (guint k = 0; k < context->n_officials; k++)
      if (g_str_equal (context->officials[k].id, officials->pdata[i]) && context->officials[k].state != NULL)
        {
          if (state != NULL && !g_str_equal (state, context->officials[k].state))
            return NULL;
          state = context->officials[k].state;
        }

  return g_strdup (state);
}

/**
 * plaza_read_title:
 * @text: as a file or a text has it, maybe with entities
 * @context: what is known of the campaign
 *
 * Returns: (transfer full): what it says
 */
PlazaReadTitle *
plaza_read_title (const char               *text,
                  const PlazaReaderContext *context)
{
  PlazaReadTitle *self = g_new0 (PlazaReadTitle, 1);
  GPtrArray *officials = g_ptr_array_new_with_free_func (g_free);

  self->title = title_squeeze (text);
  if (strlen (self->title) <= LONGEST)
    {
      self->cancelled = title_cut_off (&self->title);
      self->place = title_find_place (self->title, context);
    }
  self->kind = plaza_read_kind_words (self->title);
  plaza_read_title_officials (self->title, context, officials);
  self->state = title_state_of (officials, context);

  g_ptr_array_add (officials, NULL);
  self->officials = (GStrv) g_ptr_array_free (officials, FALSE);
  return self;
}

void
plaza_read_title_free (PlazaReadTitle *self)
{
  g_free (self->title);
  g_free (self->place);
  g_strfreev (self->officials);
  g_free (self->state);
  g_free (self);
}
