/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-about-draft.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-message-text.h"

struct _PlazaAboutDraft
{
  PlazaDraft parent_instance;
};

G_DEFINE_FINAL_TYPE (PlazaAboutDraft, plaza_about_draft, PLAZA_TYPE_DRAFT)

/* A mention ends at the first space: what came after it would be words of the message. */
static const char *
about_draft_check_handle (const char *text)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));

  return strpbrk (bare, " \t\n") != NULL ? _("A handle is one word, without spaces.") : NULL;
}

static char *
plaza_about_draft_read (PlazaDraft      *draft,
                        PlazaDraftField *field)
{
  return g_strdup (plaza_campaign_get_value (plaza_draft_get_campaign (draft), plaza_draft_field_get_name (field)));
}

static void
plaza_about_draft_add_edits (PlazaDraft *draft,
                             GPtrArray  *edits)
{
  GPtrArray *fields = plaza_draft_get_fields (draft);

  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);

      if (plaza_draft_field_check (field) == NULL)
        plaza_campaign_change_value (plaza_draft_get_campaign (draft), edits, plaza_draft_field_get_name (field),
                                     plaza_draft_field_get_text (field));
    }
}

static void
plaza_about_draft_class_init (PlazaAboutDraftClass *klass)
{
  PlazaDraftClass *draft_class = PLAZA_DRAFT_CLASS (klass);

  draft_class->by_field = TRUE;
  draft_class->read = plaza_about_draft_read;
  draft_class->add_edits = plaza_about_draft_add_edits;
}

static void
plaza_about_draft_init (PlazaAboutDraft *self)
{
  for (guint i = 0; i < PLAZA_N_BLANKS; i++)
    {
      const char *name = plaza_message_blanks ()[i];

      plaza_draft_add (PLAZA_DRAFT (self),
                       plaza_draft_field_new (name, FALSE, g_str_equal (name, "handle") ? about_draft_check_handle : NULL));
    }
}

/**
 * plaza_about_draft_for:
 * @campaign: whose messages are filled in
 *
 * Returns: (transfer none): the one draft of @campaign. What could not be saved is still in it for
 *   who comes back to the page.
 */
PlazaDraft *
plaza_about_draft_for (PlazaCampaign *campaign)
{
  PlazaDraft *draft;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  draft = g_object_get_data (G_OBJECT (campaign), "plaza-about-draft");
  if (draft == NULL)
    {
      draft = g_object_new (PLAZA_TYPE_ABOUT_DRAFT, NULL);
      plaza_draft_begin (draft, campaign);
      g_object_set_data_full (G_OBJECT (campaign), "plaza-about-draft", draft, g_object_unref);
    }

  return draft;
}

/**
 * plaza_about_draft_get_values:
 *
 * Returns: (transfer full) (element-type utf8 utf8): what is typed now and in order, by placeholder
 */
GHashTable *
plaza_about_draft_get_values (PlazaDraft *self)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GPtrArray *fields = plaza_draft_get_fields (self);

  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);

      if (*plaza_draft_field_get_text (field) != '\0' && plaza_draft_field_check (field) == NULL)
        g_hash_table_insert (values, g_strdup (plaza_draft_field_get_name (field)), g_strdup (plaza_draft_field_get_text (field)));
    }

  return values;
}
