/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-about-you.h"

#include <glib/gi18n.h>

#include "plaza-message-text.h"
#include "plaza-notice.h"

/* What is typed is in the file after a short rest, and at the latest when the
 * page is left: one write for a name instead of one for each letter. */
#define REST_MS 400

struct _PlazaAboutYou
{
  AdwPreferencesGroup  parent_instance;

  AdwEntryRow         *official;
  AdwEntryRow         *handle;
  AdwEntryRow         *organization;

  PlazaCampaign       *campaign;
  GHashTable          *values;
  guint                rest;
};

G_DEFINE_FINAL_TYPE (PlazaAboutYou, plaza_about_you, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkEditable *
get_entry (PlazaAboutYou *self,
           const char    *name)
{
  if (g_str_equal (name, "official"))
    return GTK_EDITABLE (self->official);
  if (g_str_equal (name, "handle"))
    return GTK_EDITABLE (self->handle);

  return GTK_EDITABLE (self->organization);
}

/* What is in the file already is not written again: what could not be written is
 * tried at every chance. */
static void
save (PlazaAboutYou *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);

  for (guint i = 0; i < PLAZA_N_BLANKS; i++)
    {
      const char *name = plaza_message_blanks ()[i];
      const char *value = g_hash_table_lookup (self->values, name);
      g_autoptr(GError) error = NULL;

      if (g_strcmp0 (value, plaza_campaign_get_value (self->campaign, name)) == 0)
        continue;
      if (!plaza_campaign_set_value (self->campaign, name, value, &error))
        plaza_notice_show (GTK_WIDGET (self), error->message);
    }
}

static void
rested_cb (gpointer data)
{
  PlazaAboutYou *self = data;

  self->rest = 0;
  save (self);
  /* Who reads the values from the campaign sees them only now. */
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
changed_cb (PlazaAboutYou *self)
{
  if (self->campaign == NULL)
    return;

  for (guint i = 0; i < PLAZA_N_BLANKS; i++)
    {
      const char *name = plaza_message_blanks ()[i];
      const char *text = gtk_editable_get_text (get_entry (self, name));

      if (*text != '\0')
        g_hash_table_insert (self->values, g_strdup (name), g_strdup (text));
      else
        g_hash_table_remove (self->values, name);
    }

  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add_once (REST_MS, rested_cb, self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Enter: what comes next is for who shows the fields to say. */
static void
entered_cb (PlazaAboutYou *self,
            AdwEntryRow   *row)
{
  for (guint i = 0; i < PLAZA_N_BLANKS; i++)
    if (get_entry (self, plaza_message_blanks ()[i]) == GTK_EDITABLE (row))
      g_signal_emit (self, signals[ENTERED], 0, plaza_message_blanks ()[i]);
}

static void
plaza_about_you_unmap (GtkWidget *widget)
{
  save (PLAZA_ABOUT_YOU (widget));

  GTK_WIDGET_CLASS (plaza_about_you_parent_class)->unmap (widget);
}

static void
plaza_about_you_dispose (GObject *object)
{
  PlazaAboutYou *self = PLAZA_ABOUT_YOU (object);

  if (self->campaign != NULL)
    save (self);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_ABOUT_YOU);

  G_OBJECT_CLASS (plaza_about_you_parent_class)->dispose (object);
}

static void
plaza_about_you_finalize (GObject *object)
{
  g_clear_pointer (&PLAZA_ABOUT_YOU (object)->values, g_hash_table_unref);

  G_OBJECT_CLASS (plaza_about_you_parent_class)->finalize (object);
}

static void
plaza_about_you_class_init (PlazaAboutYouClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_about_you_dispose;
  object_class->finalize = plaza_about_you_finalize;
  widget_class->unmap = plaza_about_you_unmap;

  signals[CHANGED] =
    g_signal_new ("changed", PLAZA_TYPE_ABOUT_YOU, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[ENTERED] =
    g_signal_new ("entered", PLAZA_TYPE_ABOUT_YOU, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/about-you.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaAboutYou, official);
  gtk_widget_class_bind_template_child (widget_class, PlazaAboutYou, handle);
  gtk_widget_class_bind_template_child (widget_class, PlazaAboutYou, organization);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
plaza_about_you_init (PlazaAboutYou *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plaza_about_you_new (PlazaCampaign *campaign)
{
  PlazaAboutYou *self = g_object_new (PLAZA_TYPE_ABOUT_YOU, NULL);

  self->values = plaza_message_values (campaign);
  for (guint i = 0; i < PLAZA_N_BLANKS; i++)
    {
      const char *name = plaza_message_blanks ()[i];
      const char *value = g_hash_table_lookup (self->values, name);

      gtk_editable_set_text (get_entry (self, name), value != NULL ? value : "");
    }

  /* Only from here on is a change one that somebody typed. */
  self->campaign = g_object_ref (campaign);
  return GTK_WIDGET (self);
}

/**
 * plaza_about_you_get_values:
 *
 * Returns: (transfer none) (element-type utf8 utf8): what is typed now, by placeholder
 */
GHashTable *
plaza_about_you_get_values (PlazaAboutYou *self)
{
  g_return_val_if_fail (PLAZA_IS_ABOUT_YOU (self), NULL);

  return self->values;
}

/**
 * plaza_about_you_ask:
 * @name: a placeholder
 *
 * Puts the cursor where its value is typed.
 */
void
plaza_about_you_ask (PlazaAboutYou *self,
                     const char    *name)
{
  g_return_if_fail (PLAZA_IS_ABOUT_YOU (self));

  gtk_widget_grab_focus (GTK_WIDGET (get_entry (self, name)));
}

/**
 * plaza_about_you_title:
 * @name: a placeholder
 *
 * Returns: what the program calls it
 */
const char *
plaza_about_you_title (const char *name)
{
  if (g_str_equal (name, "official"))
    return _("Your member of Congress");
  if (g_str_equal (name, "handle"))
    return _("Your elected official’s handle");

  return _("Your organization");
}
