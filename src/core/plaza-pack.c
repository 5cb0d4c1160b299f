/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack.h"

#include <string.h>

static GPtrArray *
array_of (GDestroyNotify destroy)
{
  return g_ptr_array_new_with_free_func (destroy);
}

PlazaCampaignRecord *
plaza_campaign_record_new (void)
{
  PlazaCampaignRecord *self = g_new0 (PlazaCampaignRecord, 1);

  self->languages = g_new0 (char *, 1);
  self->hashtags = g_new0 (char *, 1);
  self->contributors = g_new0 (char *, 1);
  self->titles = plaza_texts_new ();
  self->summaries = plaza_texts_new ();
  self->leave_behinds = plaza_texts_new ();
  return self;
}

void
plaza_campaign_record_free (PlazaCampaignRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->day);
  g_free (self->hashtag);
  g_free (self->accent);
  g_strfreev (self->languages);
  g_strfreev (self->hashtags);
  g_strfreev (self->contributors);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->summaries);
  g_hash_table_unref (self->leave_behinds);
  g_free (self);
}

PlazaMember *
plaza_member_new (void)
{
  return g_new0 (PlazaMember, 1);
}

void
plaza_member_free (PlazaMember *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->name);
  g_free (self->state);
  g_free (self);
}

PlazaBill *
plaza_bill_new (void)
{
  return g_new0 (PlazaBill, 1);
}

void
plaza_bill_free (PlazaBill *self)
{
  g_free (self->id);
  g_free (self->number);
  g_free (self->name);
  g_free (self);
}

PlazaSection *
plaza_section_new (void)
{
  PlazaSection *self = g_new0 (PlazaSection, 1);

  self->links = g_new0 (char *, 1);
  self->headings = plaza_texts_new ();
  self->bodies = plaza_texts_new ();
  return self;
}

void
plaza_section_free (PlazaSection *self)
{
  g_free (self->id);
  g_free (self->telephone);
  g_strfreev (self->links);
  g_hash_table_unref (self->headings);
  g_hash_table_unref (self->bodies);
  g_free (self);
}

PlazaGuide *
plaza_guide_new (void)
{
  PlazaGuide *self = g_new0 (PlazaGuide, 1);

  self->event_kind = -1;
  self->contributors = g_new0 (char *, 1);
  self->titles = plaza_texts_new ();
  self->summaries = plaza_texts_new ();
  self->sections = array_of ((GDestroyNotify) plaza_section_free);
  return self;
}

void
plaza_guide_free (PlazaGuide *self)
{
  g_free (self->id);
  g_strfreev (self->contributors);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->summaries);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

PlazaPoint *
plaza_point_new (void)
{
  PlazaPoint *self = g_new0 (PlazaPoint, 1);

  self->share = -1;
  self->bills = g_new0 (char *, 1);
  self->backs = g_new0 (char *, 1);
  self->contributors = g_new0 (char *, 1);
  self->amounts = g_array_new (FALSE, FALSE, sizeof (int));
  self->headlines = plaza_texts_new ();
  self->bodies = plaza_texts_new ();
  return self;
}

void
plaza_point_free (PlazaPoint *self)
{
  g_free (self->id);
  g_strfreev (self->bills);
  g_strfreev (self->backs);
  g_strfreev (self->contributors);
  g_free (self->source);
  g_array_unref (self->amounts);
  g_hash_table_unref (self->headlines);
  g_hash_table_unref (self->bodies);
  g_free (self);
}

PlazaMessage *
plaza_message_new (void)
{
  PlazaMessage *self = g_new0 (PlazaMessage, 1);

  self->placeholders = g_new0 (char *, 1);
  self->texts = plaza_texts_new ();
  return self;
}

void
plaza_message_free (PlazaMessage *self)
{
  g_free (self->id);
  g_strfreev (self->placeholders);
  g_hash_table_unref (self->texts);
  g_free (self);
}

PlazaPack *
plaza_pack_new (void)
{
  PlazaPack *self = g_new0 (PlazaPack, 1);

  self->campaign = plaza_campaign_record_new ();
  self->events = array_of ((GDestroyNotify) plaza_event_record_free);
  self->members = array_of ((GDestroyNotify) plaza_member_free);
  self->bills = array_of ((GDestroyNotify) plaza_bill_free);
  self->guides = array_of ((GDestroyNotify) plaza_guide_free);
  self->points = array_of ((GDestroyNotify) plaza_point_free);
  self->messages = array_of ((GDestroyNotify) plaza_message_free);
  return self;
}

void
plaza_pack_free (PlazaPack *self)
{
  if (self == NULL)
    return;

  plaza_campaign_record_free (self->campaign);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->bills);
  g_ptr_array_unref (self->guides);
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->messages);
  g_free (self);
}

/**
 * plaza_message_value:
 * @name: a placeholder
 * @typed: (nullable): what the user typed for it
 *
 * Returns: (transfer full) (nullable): what goes into a message; %NULL where that is nothing
 */
char *
plaza_message_value (const char *name,
                     const char *typed)
{
  g_autofree char *bare = g_strstrip (g_strdup (typed != NULL ? typed : ""));

  if (*bare == '\0')
    return NULL;
  /* A handle without its sign would reach nobody. */
  if (g_str_equal (name, "handle") && *bare != '@')
    return g_strconcat ("@", bare, NULL);

  return g_steal_pointer (&bare);
}

/**
 * plaza_message_fill:
 * @language: the content language
 * @values: (element-type utf8 utf8): what the user typed, by placeholder
 * @blank: what stands where nothing was typed
 *
 * Values go in one pass: a value that itself looks like a placeholder stays
 * what the user typed.
 *
 * Returns: (transfer full): the text
 */
char *
plaza_message_fill (const PlazaMessage *self,
                    const char         *language,
                    GHashTable         *values,
                    const char         *blank)
{
  const char *text = plaza_texts_get (self->texts, language);
  g_autoptr(GString) filled = g_string_new (NULL);

  while (text != NULL && *text != '\0')
    {
      const char *close = *text == '{' ? strchr (text, '}') : NULL;
      g_autofree char *name = close != NULL ? g_strndup (text + 1, close - text - 1) : NULL;
      g_autofree char *value = NULL;

      if (name == NULL || !g_strv_contains ((const char * const *) self->placeholders, name))
        {
          g_string_append_c (filled, *text++);
          continue;
        }

      value = plaza_message_value (name, g_hash_table_lookup (values, name));
      g_string_append (filled, value != NULL ? value : blank);
      text = close + 1;
    }

  return g_string_free_and_steal (g_steal_pointer (&filled));
}
